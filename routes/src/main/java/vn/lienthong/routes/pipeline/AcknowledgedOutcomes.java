package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.ACKNOWLEDGEMENT_WRONG;
import static vn.lienthong.qcvn109.error.HubErrorCode.CONTENT_ERASED;
import static vn.lienthong.qcvn109.error.HubErrorCode.NOT_IN_INBOX;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFUSED_BY_RECEIVER;
import static vn.lienthong.qcvn109.message.ReceiptState.DA_XU_LY;
import static vn.lienthong.qcvn109.message.ReceiptState.TU_CHOI;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.InboxLetters;
import vn.lienthong.connectors.evidence.InboxLetters.Acknowledged;
import vn.lienthong.connectors.evidence.InboxLetters.Given;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.policy.HubService;
import vn.lienthong.routes.registry.Member;

/**
 * Keeps the acknowledgement that counts: the end of the hand-over, the member's receipt and the
 * sender's new one, and the hub's answer, in one transaction. Whichever worker of the member sends
 * it and however late: the first one counts.
 */
public final class AcknowledgedOutcomes {
  private final Jdbi database;
  private final InboxLetters letters;
  private final EvidenceJournal journal;
  private final ReceiptDesk receipts;
  private final Outcomes outcomes;
  private final StepOutcomes procedures;
  private final MemberCode hub;
  private final Clock clock;

  /** Keeps in this database. */
  public AcknowledgedOutcomes(
      Jdbi database,
      InboxLetters letters,
      EvidenceJournal journal,
      ReceiptDesk receipts,
      Outcomes outcomes,
      StepOutcomes procedures,
      MemberCode hub,
      Clock clock) {
    this.database = database;
    this.letters = letters;
    this.journal = journal;
    this.receipts = receipts;
    this.outcomes = outcomes;
    this.procedures = procedures;
    this.hub = hub;
    this.clock = clock;
  }

  /**
   * What a member says to a message.
   *
   * @param id the id under which the message was given
   * @param document the signed receipt
   * @param receipt what it says
   */
  record Said(Member member, UUID id, VerifiedDocument document, Receipt receipt) {}

  byte[] keep(Given given, Said said) {
    MessageHeader original = original(given);
    byte[] fresh = receipts.sign(answer(said));
    byte[] answer =
        database.inTransaction(
            tx -> {
              var before = letters.lock(tx, given.handOverId());
              if (before.isPresent()) {
                return again(before.get(), said.receipt());
              }
              if (!letters.acknowledge(tx, given.handOverId(), said.receipt().state(), fresh)) {
                throw Faults.refuse(NOT_IN_INBOX, null, "it was delivered in another way");
              }
              record(tx, given, said, original);
              WriteStep.OUTCOME_WRITTEN.passed();
              return fresh;
            });
    WriteStep.ACKNOWLEDGED.passed();
    return answer;
  }

  private static byte[] again(Acknowledged before, Receipt receipt) {
    if (before.state() != receipt.state()) {
      throw Faults.refuse(
          ACKNOWLEDGEMENT_WRONG,
          "/tt:BienNhan/tt:TrangThai",
          "it was acknowledged as %s at %s".formatted(before.state(), before.at()));
    }
    return before.answer();
  }

  private MessageHeader original(Given given) {
    byte[] body =
        journal
            .body(given.evidenceId())
            .orElseThrow(() -> Faults.refuse(CONTENT_ERASED, null, "of a hand-over"));
    return Envelopes.readHeader(SecureXml.parse(body).getDocumentElement());
  }

  private void record(Handle tx, Given given, Said said, MessageHeader original) {
    Receipt receipt = said.receipt();
    journal.event(
        tx,
        given.evidenceId(),
        "GIAO",
        Map.of(
            "benNhan", said.member().code().value(),
            "trangThai", receipt.state().name(),
            "maDaGui", said.id().toString()));
    MessageHeader about = Records.about(said.document(), said.id(), original, hub, now());
    journal.append(tx, Records.receipt(said.member(), said.document(), about));
    HubFault reason = receipt.fault();
    if (receipt.state() == TU_CHOI && reason != null) {
      HubFault fault = byReceiver(said.member(), reason);
      outcomes.move(tx, original, TU_CHOI, fault);
      procedures.refused(tx, given.evidenceId(), original, fault);
    } else {
      if (HubService.isPublished(original.service())) {
        byte[] kept = journal.body(tx, given.evidenceId()).orElseThrow();
        outcomes.given(tx, given.evidenceId(), original, kept, said.member());
      }
      outcomes.move(tx, original, receipt.state(), null);
    }
  }

  private static HubFault byReceiver(Member member, HubFault reason) {
    return new HubFault(
        REFUSED_BY_RECEIVER,
        reason.place(),
        member.code() + " " + reason.code().wireCode() + ", " + reason.english(),
        reason.incidentId());
  }

  /** What became of the acknowledgement itself: it is processed, whatever it says. */
  private Receipt answer(Said said) {
    return new Receipt(
        said.id(),
        said.receipt().sender(),
        DA_XU_LY,
        Sha256.hex(said.document().bytes()),
        now(),
        now(),
        null);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
