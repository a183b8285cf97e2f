package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;
import static vn.lienthong.qcvn109.message.ReceiptState.DA_XU_LY;
import static vn.lienthong.qcvn109.message.ReceiptState.TU_CHOI;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.ClaimedHandOver;
import vn.lienthong.connectors.evidence.HandOverClaims;
import vn.lienthong.connectors.evidence.HandOverEnds;
import vn.lienthong.connectors.evidence.Postponement;
import vn.lienthong.connectors.evidence.backup.LostMessages;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.bulk.BulkDesk;
import vn.lienthong.routes.pipeline.ClaimStep;
import vn.lienthong.routes.pipeline.Outcomes;
import vn.lienthong.routes.pipeline.QueueEntry;
import vn.lienthong.routes.pipeline.Undelivered;
import vn.lienthong.routes.procedure.paper.PaperGate;

/**
 * Gives a kept message to the joint procedures: what they do, the end of the hand-over and the
 * sender's new receipt are one transaction. The message was verified when it came in; here it is
 * read back from the hub's own evidence.
 */
public final class ProcedureStep implements Processor {
  // two to this many seconds: about a minute
  private static final int LONGEST_PAUSE = 6;

  private final Jdbi database;
  private final HandOverClaims claims;
  private final HandOverEnds ends;
  private final JointProcedures procedures;
  private final PaperGate papers;
  private final Outcomes outcomes;
  private final Undelivered undelivered;
  private final Duration lease;
  private final Runnable handedOver;

  /**
   * Takes hand-overs of the hub's own queue.
   *
   * @param lease how long a claim holds
   * @param handedOver told after each commit that a hand-over may wait
   */
  public ProcedureStep(
      Jdbi database,
      HandOverClaims claims,
      HandOverEnds ends,
      JointProcedures procedures,
      PaperGate papers,
      Outcomes outcomes,
      Undelivered undelivered,
      Duration lease,
      Runnable handedOver) {
    this.database = database;
    this.claims = claims;
    this.ends = ends;
    this.procedures = procedures;
    this.papers = papers;
    this.outcomes = outcomes;
    this.undelivered = undelivered;
    this.lease = lease;
    this.handedOver = handedOver;
  }

  @Override
  public void process(Exchange exchange) {
    QueueEntry entry = QueueEntry.of(exchange);
    claims
        .claim(entry.handOverId(), entry.owner(), lease)
        .ifPresent(
            claimed -> {
              ClaimStep.note(exchange, claimed);
              take(claimed, entry.owner());
            });
  }

  private void take(ClaimedHandOver claimed, String owner) {
    Element root = SecureXml.parse(claimed.body()).getDocumentElement();
    MessageHeader header = Envelopes.readHeader(root);
    if (claimed.expired()) {
      // whatever claimed it before: what it does ends the hand-over in the same transaction
      undelivered.expired(claimed, owner, header);
      return;
    }
    Element payload = Envelopes.payload(root);
    HubFault objection = papers.objection(header, payload);
    HubFault early =
        database.inTransaction(tx -> take(tx, claimed, owner, header, payload, objection));
    if (early == null) {
      WriteStep.DOSSIER_KEPT.passed();
      handedOver.run();
    } else {
      claims.postpone(claimed.id(), owner, new Postponement(pause(claimed), early, true, true));
    }
  }

  /** Gives why it must wait; null where it was decided. */
  private @Nullable HubFault take(
      Handle tx,
      ClaimedHandOver claimed,
      String owner,
      MessageHeader header,
      Element payload,
      @Nullable HubFault objection) {
    if (ends.done(tx, claimed.id(), owner)) {
      HubFault fault =
          objection == null
              ? procedures.take(tx, claimed.evidenceId(), header, payload).orElse(null)
              : objection;
      if (fault != null && isEarly(tx, claimed, fault)) {
        tx.rollback();
        return fault;
      }
      if (fault != null
          || !BulkDesk.takes(header.service())) { // of bulk work it is told at its end
        outcomes.move(tx, header, fault == null ? DA_XU_LY : TU_CHOI, fault);
      }
      WriteStep.DOSSIER_WRITTEN.passed();
    }
    return null;
  }

  /**
   * After a restore the result of a step may come again before the message that its dossier began
   * with; a refusal would be for ever.
   */
  private static boolean isEarly(Handle tx, ClaimedHandOver claimed, HubFault fault) {
    return fault.code() == REFERENCE_UNKNOWN && claimed.askFirst() && LostMessages.mayStillCome(tx);
  }

  private static Duration pause(ClaimedHandOver claimed) {
    return Duration.ofSeconds(1L << Math.min(claimed.failures(), LONGEST_PAUSE));
  }
}
