package vn.lienthong.adapters.spi;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;

/** Writes and signs what a member's door answers: a receipt, or the answer of a service. */
final class SignedReplies {
  private final DocumentSigner signer;
  private final Clock clock;

  SignedReplies(DocumentSigner signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  DocumentReply of(VerifiedMessage message, Reply reply) {
    if (reply instanceof Reply.Refused refused) {
      return refusal(message, refused.fault());
    }
    if (reply instanceof Reply.Answer answer) {
      return signed(200, answer(message.header(), answer.payload()));
    }
    return reply instanceof Reply.Done
        ? signed(200, receipt(message, ReceiptState.DA_XU_LY))
        : signed(202, receipt(message, ReceiptState.DA_TIEP_NHAN));
  }

  /** A refusal of a message that could be trusted. */
  DocumentReply refusal(VerifiedMessage message, HubFault fault) {
    MessageHeader header = message.header();
    return refusal(header.id(), header.sender(), message.digest(), fault);
  }

  /** A refusal of anything else: what it says of itself is not repeated. */
  DocumentReply refusal(byte[] digest, HubFault fault) {
    return refusal(null, null, digest, fault);
  }

  /** The receipt of a question that was answered. */
  DocumentReply answered(UUID id, MemberCode sender, byte[] digest) {
    return signed(200, receipt(id, sender, ReceiptState.DA_XU_LY, digest, null));
  }

  /** The receipt of a message that was never taken: it is for no bytes at all. */
  DocumentReply notFound(UUID id, MemberCode sender) {
    String never = "it was never taken here";
    HubFault fault = HubFault.of(HubErrorCode.MESSAGE_NOT_FOUND, null, never);
    return refusal(id, sender, Sha256.of(new byte[0]), fault);
  }

  private DocumentReply refusal(
      @Nullable UUID id, @Nullable MemberCode sender, byte[] digest, HubFault fault) {
    Document receipt = receipt(id, sender, ReceiptState.TU_CHOI, digest, fault);
    return signed(fault.code().httpStatus(), receipt);
  }

  private Document receipt(VerifiedMessage message, ReceiptState state) {
    MessageHeader header = message.header();
    return receipt(header.id(), header.sender(), state, message.digest(), null);
  }

  private Document receipt(
      @Nullable UUID id,
      @Nullable MemberCode sender,
      ReceiptState state,
      byte[] digest,
      @Nullable HubFault fault) {
    OffsetDateTime now = now();
    String hex = HexFormat.of().formatHex(digest);
    return Receipts.write(new Receipt(id, sender, state, hex, now, now, fault));
  }

  private Document answer(MessageHeader asked, Element payload) {
    UUID id = DerivedId.of(asked.id().toString(), "answer of " + signer.member());
    MessageHeader header =
        MessageHeader.of(id, asked.service(), signer.member(), asked.sender(), now())
            .withReference(asked.id())
            .withDossierCode(asked.dossierCode());
    return Envelopes.write(header, payload);
  }

  private DocumentReply signed(int status, Document document) {
    return new DocumentReply(status, signer.sign(document).bytes());
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
