package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.ACKNOWLEDGEMENT_WRONG;
import static vn.lienthong.qcvn109.error.HubErrorCode.NOT_IN_INBOX;
import static vn.lienthong.qcvn109.message.ReceiptState.CHUA_RO;
import static vn.lienthong.qcvn109.message.ReceiptState.TU_CHOI;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.evidence.InboxLetters;
import vn.lienthong.connectors.evidence.InboxLetters.Given;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.routes.registry.Member;

/**
 * Checks what a member that fetches says to a message: only its own signed receipt, for exactly the
 * bytes that it was given, ends the message, as any other receiver's does.
 */
public final class Acknowledgements {
  private static final String PLACE = "/tt:BienNhan/tt:";

  private final MemberReceipts receipts;
  private final InboxLetters letters;
  private final AcknowledgedOutcomes outcomes;

  /** Checks with this gate, records there. */
  public Acknowledgements(
      SignatureVerifier verifier, InboxLetters letters, AcknowledgedOutcomes outcomes) {
    this.receipts = new MemberReceipts(verifier);
    this.letters = letters;
    this.outcomes = outcomes;
  }

  /**
   * Ends a message by its acknowledgement. The same again gets the same answer.
   *
   * @param named the id that the request names
   * @return the hub's signed receipt of the acknowledgement
   * @throws HubException {@code RECEIPT_NOT_TRUSTED}, {@code ACKNOWLEDGEMENT_WRONG} or {@code
   *     NOT_IN_INBOX}; nothing has changed then
   */
  public byte[] acknowledge(Member member, String named, byte[] acknowledgement) {
    if (acknowledgement.length == 0) {
      throw Faults.refuse(ACKNOWLEDGEMENT_WRONG, "body", "the signed receipt is missing");
    }
    VerifiedDocument document = receipts.of(member, new DocumentReply(200, acknowledgement));
    Receipt receipt = Receipts.read(document.root());
    UUID id = required(receipt.messageId(), "MaThongDiep");
    MemberCode sender = required(receipt.sender(), "BenGui");
    if (!id.toString().equals(named)) {
      throw wrong("MaThongDiep", "the address names another message");
    }
    requireOutcome(receipt);
    Given given = given(member.code(), sender, id, receipt.digest());
    return outcomes.keep(given, new AcknowledgedOutcomes.Said(member, id, document, receipt));
  }

  private Given given(MemberCode member, MemberCode sender, UUID id, String digest) {
    List<Given> under = letters.find(member, sender, id);
    if (under.isEmpty()) {
      String detail = "%s was given no message %s of %s".formatted(member, id, sender);
      throw Faults.refuse(NOT_IN_INBOX, PLACE + "MaThongDiep", detail);
    }
    return under.stream()
        .filter(one -> one.digest().equals(digest))
        .findFirst()
        .orElseThrow(() -> wrong("DauVan", "it is for other bytes than were given"));
  }

  private static void requireOutcome(Receipt receipt) {
    HubFault fault = receipt.fault();
    if (receipt.state() == CHUA_RO) {
      throw wrong("TrangThai", "acknowledge once you know the effect");
    }
    if (receipt.state() == TU_CHOI && fault == null) {
      throw wrong("Loi", "a refusal needs its reason");
    }
    if (receipt.state() == TU_CHOI && fault != null && isTemporary(fault.code().category())) {
      throw wrong("Loi", "a failure that passes is no refusal: the message is given again");
    }
  }

  private static boolean isTemporary(ErrorCategory category) {
    return category != ErrorCategory.LOI_BEN_GUI && category != ErrorCategory.LOI_TIN_CAY;
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw wrong(name, "is missing");
    }
    return value;
  }

  private static HubException wrong(String name, String detail) {
    return Faults.refuse(ACKNOWLEDGEMENT_WRONG, PLACE + name, detail);
  }
}
