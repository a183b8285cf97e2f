package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIPT_NOT_TRUSTED;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_FAILED;

import org.apache.camel.Exchange;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.routes.registry.Member;

/** Reads receipts of members. One that the member itself did not sign is no receipt at all. */
final class MemberReceipts {
  private final SignatureVerifier verifier;

  MemberReceipts(SignatureVerifier verifier) {
    this.verifier = verifier;
  }

  /** The receipt in a reply, signed by that member; whatever the status, the signature counts. */
  VerifiedDocument of(Member member, DocumentReply reply) {
    if (reply.document().length == 0) {
      throw failed(member, reply);
    }
    var outcome = verifier.verifyDocument(reply.document(), "BienNhan");
    if (outcome instanceof Verification.Refused<VerifiedDocument> refused) {
      if (reply.status() >= 500) {
        throw failed(member, reply);
      }
      throw Faults.refuse(RECEIPT_NOT_TRUSTED, refused.fault().place(), refused.fault().english());
    }
    var document = ((Verification.Trusted<VerifiedDocument>) outcome).document();
    if (!document.signer().equals(member.code())) {
      String found = "signed by " + document.signer() + ", not by " + member.code();
      throw Faults.refuse(RECEIPT_NOT_TRUSTED, null, found);
    }
    return document;
  }

  /** The same after a call of the hub, which the member's door may have turned away. */
  VerifiedDocument of(Exchange exchange, Member member, DocumentReply reply) {
    try {
      return of(member, reply);
    } catch (HubException notSigned) {
      throw CallRefusal.is(member, reply.status()) ? CallRefusal.of(exchange, member) : notSigned;
    }
  }

  static void requireBytes(byte[] sent, Receipt receipt) {
    if (!isFor(sent, receipt)) {
      throw Faults.refuse(
          RECEIPT_NOT_TRUSTED, "/tt:BienNhan/tt:DauVan", "it is for other bytes than were sent");
    }
  }

  static void requireSameMessage(Delivery delivery, Receipt receipt) {
    if (!delivery.sentId().equals(receipt.messageId())
        || !delivery.sentBy().equals(receipt.sender())) {
      throw Faults.refuse(
          RECEIPT_NOT_TRUSTED, "/tt:BienNhan/tt:MaThongDiep", "it is for another message");
    }
  }

  static boolean isFor(byte[] sent, Receipt receipt) {
    return Sha256.hex(sent).equals(receipt.digest());
  }

  private static RuntimeException failed(Member member, DocumentReply reply) {
    return Faults.refuse(RECEIVER_FAILED, null, member.code() + " answered " + reply.status());
  }
}
