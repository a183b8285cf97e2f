package vn.lienthong.adapters.spi;

import java.io.IOException;
import java.util.UUID;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Reads what the hub answered; only a verified document that belongs to the message counts. */
final class HubAnswers {
  private final MemberCode hub;
  private final MemberCode me;
  private final SignatureVerifier verifier;

  HubAnswers(MemberCode hub, MemberCode me, SignatureVerifier verifier) {
    this.hub = hub;
    this.me = me;
    this.verifier = verifier;
  }

  /**
   * The outcome.
   *
   * @throws IOException if the answer is none
   */
  LinkAnswer read(UUID id, byte[] sent, DocumentReply reply) throws IOException {
    try {
      // The name only chooses the check; nothing unverified is read further.
      String name = SecureXml.parse(reply.document()).getDocumentElement().getLocalName();
      return "ThongDiep".equals(name) ? answer(id, reply) : receipt(id, sent, reply);
    } catch (HubException notReadable) {
      throw new IOException("status " + reply.status() + ", " + notReadable.getMessage());
    }
  }

  private LinkAnswer answer(UUID id, DocumentReply reply) throws IOException {
    VerifiedMessage message = trusted(verifier.verifyMessage(reply.document()));
    if (!id.equals(message.header().reference()) || !me.equals(message.header().receiver())) {
      throw new IOException("the answer is for another message");
    }
    return new LinkAnswer.Answered(message);
  }

  private LinkAnswer receipt(UUID id, byte[] sent, DocumentReply reply) throws IOException {
    VerifiedDocument document = trusted(verifier.verifyDocument(reply.document(), "BienNhan"));
    if (!document.signer().equals(hub)) {
      throw new IOException("the receipt is signed by " + document.signer());
    }
    Receipt receipt = Receipts.read(document.root());
    UUID named = receipt.messageId();
    String digest = Sha256.hex(sent);
    if (!receipt.digest().equals(digest) || (named != null && !named.equals(id))) {
      throw new IOException("the receipt is for another message");
    }
    return receipt.state() == ReceiptState.TU_CHOI
        ? refusal(receipt)
        : new LinkAnswer.Acknowledged(receipt);
  }

  private static LinkAnswer refusal(Receipt receipt) throws IOException {
    HubFault fault = receipt.fault();
    if (fault == null) {
      throw new IOException("a refusal without a reason");
    }
    if (Outcomes.isFinal(fault)) {
      return new LinkAnswer.Refused(fault);
    }
    throw new IOException(fault.code().wireCode() + " [" + fault.incidentId() + "]");
  }

  private static <T> T trusted(Verification<T> verification) throws IOException {
    if (verification instanceof Verification.Trusted<T> trusted) {
      return trusted.document();
    }
    HubFault fault = ((Verification.Refused<T>) verification).fault();
    throw new IOException("the hub's answer cannot be trusted: " + fault.code().wireCode());
  }
}
