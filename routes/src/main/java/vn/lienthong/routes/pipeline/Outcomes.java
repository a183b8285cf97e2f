package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.REFUSED_BY_RECEIVER;

import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.ClaimedHandOver;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOverEnds;
import vn.lienthong.connectors.evidence.HandOverStops;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.registry.Member;

/**
 * What a receiver says, or does not say: its receipt, the end of the hand-over and the sender's new
 * receipt in one transaction. A result that comes after another claim took over is dropped by the
 * fence.
 */
public final class Outcomes {
  private final Jdbi database;
  private final EvidenceJournal journal;
  private final HandOverEnds ends;
  private final HandOverStops stops = new HandOverStops();
  private final ReceiptMoves moves;
  private final StepOutcomes procedures;
  private final Publications publications;
  private final MemberCode hub;

  /** Records in this database. */
  public Outcomes(
      Jdbi database,
      EvidenceJournal journal,
      KnownMessages known,
      HandOverEnds ends,
      ReceiptDesk receipts,
      StepOutcomes procedures,
      Publications publications,
      MemberCode hub,
      Clock clock) {
    this.database = database;
    this.journal = journal;
    this.ends = ends;
    this.moves = new ReceiptMoves(journal, known, receipts, clock);
    this.procedures = procedures;
    this.publications = publications;
    this.hub = hub;
  }

  void delivered(Delivery delivery, VerifiedDocument receipt, ReceiptState state) {
    database.useTransaction(
        tx -> {
          if (ends.done(tx, delivery.handOverId(), delivery.owner())) {
            keep(tx, delivery, receipt, "GIAO", state.name());
            given(
                tx,
                delivery.evidenceId(),
                delivery.header(),
                delivery.claimed().body(),
                delivery.receiver());
            move(tx, delivery.header(), state, null);
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
            keep(tx, delivery, receipt, "GIAO", ReceiptState.TU_CHOI.name());
            move(tx, delivery.header(), ReceiptState.TU_CHOI, fault);
            procedures.refused(tx, delivery.evidenceId(), delivery.header(), fault);
            WriteStep.OUTCOME_WRITTEN.passed();
          }
        });
    WriteStep.OUTCOME_KEPT.passed();
  }

  /**
   * The receiver signed that it never took the message. That is kept: should it have acted after
   * all, a second effect is its own doing.
   */
  void neverTaken(Delivery delivery, VerifiedDocument receipt) {
    database.useTransaction(
        tx -> {
          if (stops.neverTaken(tx, delivery.handOverId(), delivery.owner())) {
            keep(tx, delivery, receipt, "HOI", HubErrorCode.MESSAGE_NOT_FOUND.wireCode());
            move(tx, delivery.header(), ReceiptState.DA_TIEP_NHAN, null);
          }
        });
  }

  /**
   * Whether the receiver may have it in another form, signed by the hub in a time that a restore
   * has lost: the id follows from what it is about, so a receipt for the id is for this one. That
   * is so only where the hub itself is the sender: a member could send another content under an id
   * that it used in that time, and would get a receipt for what nobody took.
   */
  boolean mayHaveLostForm(Delivery delivery) {
    return delivery.maybeSent()
        && delivery.claimed().askFirst()
        && delivery.header().sender().equals(hub);
  }

  /** Whether it is for the hub itself, and so never on any wire. */
  boolean isForTheHub(ClaimedHandOver claimed) {
    return claimed.receiver().equals(hub);
  }

  /** It may be with the receiver, and nobody knows whether it took effect. */
  void unclear(Delivery delivery, HubFault fault) {
    database.useTransaction(
        tx -> {
          if (stops.hold(tx, delivery.handOverId(), delivery.owner())) {
            move(tx, delivery.header(), ReceiptState.CHUA_RO, fault);
          }
        });
  }

  /** The receiver signed that nothing took effect for now: what was not known is known again. */
  void turnedAway(Delivery delivery) {
    database.useTransaction(
        tx -> {
          if (stops.hold(tx, delivery.handOverId(), delivery.owner())) {
            move(tx, delivery.header(), ReceiptState.DA_TIEP_NHAN, null);
          }
        });
  }

  /** Gives the sender of a message a receipt of its new state; the hub needs none for its own. */
  public void move(Handle tx, MessageHeader header, ReceiptState state, @Nullable HubFault fault) {
    if (publications.takes(header)) {
      published(tx, header, state, fault);
    } else {
      moves.move(tx, header, state, fault);
    }
  }

  /**
   * What a subscriber took is written down of an event; of other messages their steps see to it.
   */
  void given(Handle tx, long evidenceId, MessageHeader header, byte[] kept, Member receiver) {
    if (publications.takes(header)) {
      publications.given(tx, evidenceId, header, kept, receiver.code());
    }
  }

  /**
   * One subscriber's word about an event is not the event's state: that is settled once all have
   * confirmed. Where one refuses or is left out, the publisher's receipt says so and stays.
   */
  private void published(
      Handle tx, MessageHeader header, ReceiptState state, @Nullable HubFault fault) {
    if (state == ReceiptState.DA_XU_LY) {
      moves.settle(tx, header, evidence -> publications.isSettled(tx, evidence));
    } else if (state == ReceiptState.TU_CHOI && fault != null) {
      moves
          .restate(tx, header, fault)
          .filter(evidence -> fault.code() != HubErrorCode.GIVEN_UP_BY_OPERATOR)
          .ifPresent(evidence -> publications.refused(tx, evidence, fault));
    }
  }

  /**
   * Nothing was sent and nobody tries any more before an operator decides: the message stays kept,
   * and its sender's receipt says why it is not delivered.
   */
  void stopped(Handle tx, MessageHeader header, HubFault fault) {
    String kept = "chưa giao, chờ cán bộ vận hành / not delivered, an operator decides";
    moves.restate(tx, header, new HubFault(fault.code(), null, kept, fault.incidentId()));
  }

  /** An operator takes up what was never sent. */
  void goesOn(Handle tx, MessageHeader header) {
    moves.restate(tx, header, null);
  }

  private void keep(
      Handle tx, Delivery delivery, VerifiedDocument receipt, String kind, String state) {
    journal.event(
        tx,
        delivery.evidenceId(),
        kind,
        Map.of(
            "benNhan", delivery.receiver().code().value(),
            "trangThai", state,
            "maDaGui", delivery.sentId().toString()));
    journal.append(tx, Records.receipt(delivery, receipt, hub, moves.now()));
  }
}
