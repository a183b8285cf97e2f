package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.EXPIRED_BEFORE_DELIVERY;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.ClaimedHandOver;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOverState;
import vn.lienthong.connectors.evidence.HandOverStops;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.StoppedHandOver;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;

/**
 * What becomes of messages that do not reach their receiver: expired ones are refused, parked ones
 * wait for an operator. Who waits for them is told in the same transaction.
 */
public final class Undelivered {
  private static final Logger LOG = LoggerFactory.getLogger(Undelivered.class);

  private final Jdbi database;
  private final HandOvers handOvers;
  private final HandOverStops stops = new HandOverStops();
  private final EvidenceJournal journal;
  private final Outcomes outcomes;
  private final StepOutcomes procedures;

  /** Records in this database, tells those. */
  public Undelivered(
      Jdbi database,
      HandOvers handOvers,
      EvidenceJournal journal,
      Outcomes outcomes,
      StepOutcomes procedures) {
    this.database = database;
    this.handOvers = handOvers;
    this.journal = journal;
    this.outcomes = outcomes;
    this.procedures = procedures;
  }

  /**
   * A claimed one may not take effect any more, and surely has not.
   *
   * @param owner names the claim
   * @param header that of the message as it was kept
   */
  public void expired(ClaimedHandOver claimed, String owner, MessageHeader header) {
    HubFault fault = tooLate(claimed.receiver());
    database.useTransaction(
        tx -> {
          if (stops.stop(tx, claimed.id(), owner, HandOverState.HET_HAN, fault)) {
            expired(tx, claimed.evidenceId(), header, fault);
          }
        });
  }

  /**
   * Ends the next one that expired before it was ever on the wire, whether or not its receiver can
   * be reached.
   *
   * @return false when there is none
   */
  boolean expireNext() {
    return database.inTransaction(
        tx -> {
          var next = stops.expireNext(tx);
          next.ifPresent(one -> expired(tx, one));
          return next.isPresent();
        });
  }

  private void expired(Handle tx, StoppedHandOver one) {
    HubFault fault = tooLate(one.receiver());
    handOvers
        .body(tx, one.id())
        .flatMap(Headers::of)
        .ifPresentOrElse(
            header -> expired(tx, one.evidenceId(), header, fault),
            () -> LOG.error("[{}] hand-over {} is unreadable", fault.incidentId(), one.id()));
  }

  private void expired(Handle tx, long evidenceId, MessageHeader header, HubFault fault) {
    journal.event(tx, evidenceId, HandOverState.HET_HAN.name(), Records.detail(fault));
    outcomes.move(tx, header, ReceiptState.TU_CHOI, fault);
    procedures.refused(tx, evidenceId, header, fault);
    LOG.warn("[{}] {} {} expired", fault.incidentId(), header.service(), header.id());
  }

  /**
   * Nobody tries this one any more before an operator decides. The sender's receipt says what is
   * true: that it is kept, or that its effect is not known.
   */
  void parked(Delivery delivery, HubFault fault) {
    database.useTransaction(
        tx -> {
          long id = delivery.handOverId();
          if (stops.stop(tx, id, delivery.owner(), HandOverState.TREO, fault)) {
            Map<String, String> detail = Records.detail(fault);
            journal.event(tx, delivery.evidenceId(), HandOverState.TREO.name(), detail);
            procedures.stuck(tx, delivery.evidenceId(), delivery.header(), fault);
            LOG.error(
                "{} [{}] hand-over {} is parked, {} {} of {} for {}: {}",
                fault.code().wireCode(),
                fault.incidentId(),
                id,
                delivery.header().service(),
                delivery.header().id(),
                delivery.header().sender(),
                delivery.receiver().code(),
                fault.english());
          }
        });
  }

  private static HubFault tooLate(MemberCode receiver) {
    return HubFault.of(EXPIRED_BEFORE_DELIVERY, Faults.HEADER + "HetHan", "for " + receiver);
  }
}
