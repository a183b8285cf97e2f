package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIPT_NOT_TRUSTED;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_FAILED;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;

/**
 * Reads the receiver's receipt. Only a signed receipt of the receiver itself, for exactly the bytes
 * that were sent, ends a delivery; a refusal by the receiver ends it too, and is passed on.
 */
public final class ConfirmStep implements Processor {
  /** Where a route keeps the delivery while its body is on the wire. */
  public static final String DELIVERY = "lienthongDelivery";

  private static final Logger LOG = LoggerFactory.getLogger(ConfirmStep.class);

  private final SignatureVerifier verifier;
  private final Outcomes outcomes;

  /** Verifies with this gate, records there. */
  public ConfirmStep(SignatureVerifier verifier, Outcomes outcomes) {
    this.verifier = verifier;
    this.outcomes = outcomes;
  }

  @Override
  public void process(Exchange exchange) {
    Delivery delivery = exchange.getProperty(DELIVERY, Delivery.class);
    DocumentReply reply = exchange.getMessage().getBody(DocumentReply.class);
    WriteStep.ANSWERED.passed();
    VerifiedDocument document = verified(delivery, reply);
    Receipt receipt = Receipts.read(document.root());
    requireSameBytes(delivery, receipt);
    HubFault fault = receipt.fault();
    if (receipt.state() == ReceiptState.CHUA_RO) {
      // asked again by sending the same bytes again: a member knows a message by its id
      throw Faults.refuse(
          RECEIVER_FAILED, null, delivery.receiver().code() + " does not know the effect yet");
    }
    if (receipt.state() != ReceiptState.TU_CHOI) {
      outcomes.delivered(delivery, document, receipt.state());
      LOG.debug("{} took {}", delivery.receiver().code(), delivery.sentId());
    } else if (fault == null) {
      throw Faults.refuse(RECEIPT_NOT_TRUSTED, "/tt:BienNhan/tt:Loi", "a refusal without a reason");
    } else if (isTemporary(fault)) {
      throw new HubException(
          HubFault.of(RECEIVER_FAILED, null, delivery.receiver().code() + ": " + fault.english()));
    } else {
      LOG.warn(
          "{} [{}] {} refused {}: {}",
          fault.code().wireCode(),
          fault.incidentId(),
          delivery.receiver().code(),
          delivery.sentId(),
          fault.english());
      outcomes.refused(delivery, document, fault);
    }
  }

  private VerifiedDocument verified(Delivery delivery, DocumentReply reply) {
    if (reply.document().length == 0 || reply.status() >= 500) {
      throw Faults.refuse(
          RECEIVER_FAILED, null, delivery.receiver().code() + " answered " + reply.status());
    }
    var outcome = verifier.verifyDocument(reply.document(), "BienNhan");
    if (outcome instanceof Verification.Refused<VerifiedDocument> refused) {
      throw Faults.refuse(RECEIPT_NOT_TRUSTED, refused.fault().place(), refused.fault().english());
    }
    var document = ((Verification.Trusted<VerifiedDocument>) outcome).document();
    if (!document.signer().equals(delivery.receiver().code())) {
      throw Faults.refuse(
          RECEIPT_NOT_TRUSTED,
          null,
          "signed by " + document.signer() + ", not by " + delivery.receiver().code());
    }
    return document;
  }

  private static void requireSameBytes(Delivery delivery, Receipt receipt) {
    String sent = Sha256.hex(delivery.document());
    if (!sent.equals(receipt.digest())) {
      throw Faults.refuse(
          RECEIPT_NOT_TRUSTED, "/tt:BienNhan/tt:DauVan", "it is for other bytes than were sent");
    }
  }

  private static boolean isTemporary(HubFault fault) {
    ErrorCategory category = fault.code().category();
    return category == ErrorCategory.QUA_TAI
        || category == ErrorCategory.LOI_TRUC
        || category == ErrorCategory.BEN_NHAN_KHONG_SAN_SANG;
  }
}
