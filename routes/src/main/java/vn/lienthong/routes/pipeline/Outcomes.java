package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.REFUSED_BY_RECEIVER;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOverEnds;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * Ends deliveries: the receiver's receipt, the end of the hand-over and the sender's new receipt in
 * one transaction. A result that comes after another claim took over is dropped by the fence.
 */
public final class Outcomes {
  private final Jdbi database;
  private final EvidenceJournal journal;
  private final KnownMessages known;
  private final HandOverEnds ends;
  private final ReceiptDesk receipts;
  private final StepOutcomes procedures;
  private final MemberCode hub;
  private final Clock clock;

  /** Records in this database. */
  public Outcomes(
      Jdbi database,
      EvidenceJournal journal,
      KnownMessages known,
      HandOverEnds ends,
      ReceiptDesk receipts,
      StepOutcomes procedures,
      MemberCode hub,
      Clock clock) {
    this.database = database;
    this.journal = journal;
    this.known = known;
    this.ends = ends;
    this.receipts = receipts;
    this.procedures = procedures;
    this.hub = hub;
    this.clock = clock;
  }

  void delivered(Delivery delivery, VerifiedDocument receipt, ReceiptState state) {
    database.useTransaction(
        tx -> {
          if (ends.done(tx, delivery.handOverId(), delivery.owner())) {
            keep(tx, delivery, receipt, state.name());
            if (state == ReceiptState.DA_XU_LY) {
              move(tx, delivery.header(), ReceiptState.DA_XU_LY, null);
            }
            WriteStep.OUTCOME_WRITTEN.passed();
          }
        });
    WriteStep.OUTCOME_KEPT.passed();
  }

  void refused(Delivery delivery, VerifiedDocument receipt, HubFault reason) {
    HubFault fault =
        new HubFault(
            REFUSED_BY_RECEIVER,
            reason.place(),
            delivery.receiver().code() + " " + reason.code().wireCode() + ", " + reason.english(),
            reason.incidentId());
    database.useTransaction(
        tx -> {
          if (ends.done(tx, delivery.handOverId(), delivery.owner())) {
            keep(tx, delivery, receipt, ReceiptState.TU_CHOI.name());
            move(tx, delivery.header(), ReceiptState.TU_CHOI, fault);
            procedures.refused(tx, delivery.header(), fault);
            WriteStep.OUTCOME_WRITTEN.passed();
          }
        });
    WriteStep.OUTCOME_KEPT.passed();
  }

  /** Gives the sender of a message a receipt of its new state; the hub needs none for its own. */
  public void move(Handle tx, MessageHeader header, ReceiptState state, @Nullable HubFault fault) {
    known
        .lock(tx, header.sender(), header.id())
        .ifPresent(
            message -> {
              OffsetDateTime now = now();
              Receipt before =
                  Receipts.read(SecureXml.parse(message.receipt()).getDocumentElement());
              byte[] receipt =
                  receipts.sign(
                      new Receipt(
                          header.id(),
                          header.sender(),
                          state,
                          before.digest(),
                          message.firstReceivedAt(),
                          now,
                          fault));
              known.moveTo(tx, header.sender(), header.id(), state, now, receipt);
              journal.event(tx, message.evidenceId(), state.name(), Map.of());
            });
  }

  private void keep(Handle tx, Delivery delivery, VerifiedDocument receipt, String state) {
    journal.event(
        tx,
        delivery.evidenceId(),
        "GIAO",
        Map.of(
            "benNhan", delivery.receiver().code().value(),
            "trangThai", state,
            "maDaGui", delivery.sentId().toString()));
    journal.append(tx, Records.receipt(delivery, receipt, hub, now()));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
