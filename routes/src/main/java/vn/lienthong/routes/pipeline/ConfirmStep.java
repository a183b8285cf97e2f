package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.EFFECT_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.ID_REUSED;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIPT_NOT_TRUSTED;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_FAILED;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_UNREACHABLE;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;

/**
 * Reads the receiver's receipt. Only a signed receipt of the receiver itself, for exactly the bytes
 * that were sent, ends a delivery; a refusal by the receiver ends it too, and is passed on. After a
 * restore a receipt for the same id of the hub counts as well: those bytes are lost.
 */
public final class ConfirmStep implements Processor {
  /** Where a route keeps the delivery while its body is on the wire. */
  public static final String DELIVERY = "lienthongDelivery";

  private static final Logger LOG = LoggerFactory.getLogger(ConfirmStep.class);

  private final MemberReceipts receipts;
  private final Outcomes outcomes;
  private final Undelivered undelivered;

  /** Verifies with this gate, records there. */
  ConfirmStep(SignatureVerifier verifier, Outcomes outcomes, Undelivered undelivered) {
    this.receipts = new MemberReceipts(verifier);
    this.outcomes = outcomes;
    this.undelivered = undelivered;
  }

  @Override
  public void process(Exchange exchange) {
    Delivery delivery = exchange.getProperty(DELIVERY, Delivery.class);
    DocumentReply reply = exchange.getMessage().getBody(DocumentReply.class);
    WriteStep.ANSWERED.passed();
    VerifiedDocument document = receipts.of(exchange, delivery.receiver(), reply);
    Receipt receipt = Receipts.read(document.root());
    if (outcomes.mayHaveLostForm(delivery)) {
      // no digest ties it to this message, so its id must
      MemberReceipts.requireSameMessage(delivery, receipt);
    } else {
      MemberReceipts.requireBytes(delivery.document(), receipt);
    }
    switch (receipt.state()) {
      case DA_TIEP_NHAN, DA_XU_LY -> taken(delivery, document, receipt.state());
      case CHUA_RO -> throw Faults.refuse(EFFECT_UNKNOWN, null, who(delivery) + " says so itself");
      case TU_CHOI -> {
        HubFault fault = refusal(receipt);
        if (fault.code() == ID_REUSED && outcomes.mayHaveLostForm(delivery)) {
          anotherForm(delivery);
        } else {
          turnedAway(exchange, delivery, document, fault);
        }
      }
    }
  }

  private void turnedAway(
      Exchange exchange, Delivery delivery, VerifiedDocument document, HubFault fault) {
    if (isTemporary(fault)) {
      Wire.TURNED_AWAY.note(exchange);
      throw Faults.refuse(code(fault), null, who(delivery) + ": " + fault.english());
    }
    refused(delivery, document, fault);
  }

  /** It will never say anything else: only an operator can find out whether that took effect. */
  private void anotherForm(Delivery delivery) {
    HubFault fault =
        HubFault.of(
            EFFECT_UNKNOWN, null, who(delivery) + " has another form of it, and cannot be asked");
    outcomes.unclear(delivery, fault);
    undelivered.parked(delivery, fault);
  }

  private void taken(Delivery delivery, VerifiedDocument document, ReceiptState state) {
    outcomes.delivered(delivery, document, state);
    LOG.debug("{} took {}", who(delivery), delivery.sentId());
  }

  private void refused(Delivery delivery, VerifiedDocument document, HubFault fault) {
    LOG.warn(
        "{} [{}] {} refused {}: {}",
        fault.code().wireCode(),
        fault.incidentId(),
        who(delivery),
        delivery.sentId(),
        fault.english());
    outcomes.refused(delivery, document, fault);
  }

  private static HubFault refusal(Receipt receipt) {
    HubFault fault = receipt.fault();
    if (fault == null) {
      throw Faults.refuse(RECEIPT_NOT_TRUSTED, "/tt:BienNhan/tt:Loi", "a refusal without a reason");
    }
    return fault;
  }

  private static boolean isTemporary(HubFault fault) {
    ErrorCategory category = fault.code().category();
    return category == ErrorCategory.QUA_TAI
        || category == ErrorCategory.LOI_TRUC
        || category == ErrorCategory.BEN_NHAN_KHONG_SAN_SANG;
  }

  /** An overload is the receiver's with everybody; any other failure may be this message's own. */
  private static HubErrorCode code(HubFault fault) {
    return fault.code().category() == ErrorCategory.QUA_TAI
        ? RECEIVER_UNREACHABLE
        : RECEIVER_FAILED;
  }

  private static String who(Delivery delivery) {
    return delivery.receiver().code().value();
  }
}
