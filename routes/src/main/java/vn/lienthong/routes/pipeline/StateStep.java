package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.MESSAGE_NOT_FOUND;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;

/**
 * Reads what a member says became of a message that may have been sent. A receipt for the very
 * bytes stays the body, as if it had come after sending; where the member signs that it never took
 * them, they become the body again, to be sent. Anything else leaves the effect unknown.
 */
final class StateStep implements Processor {
  private final MemberReceipts receipts;
  private final Outcomes outcomes;

  StateStep(SignatureVerifier verifier, Outcomes outcomes) {
    this.receipts = new MemberReceipts(verifier);
    this.outcomes = outcomes;
  }

  @Override
  public void process(Exchange exchange) {
    Delivery delivery = exchange.getProperty(ConfirmStep.DELIVERY, Delivery.class);
    DocumentReply reply = exchange.getMessage().getBody(DocumentReply.class);
    VerifiedDocument document = receipts.of(exchange, delivery.receiver(), reply);
    Receipt receipt = Receipts.read(document.root());
    MemberReceipts.requireSameMessage(delivery, receipt);
    if (isNeverTaken(delivery, receipt)) {
      outcomes.neverTaken(delivery, document);
      exchange.setProperty(ConfirmStep.DELIVERY, delivery.neverTaken());
      exchange.getMessage().setBody(delivery.document());
    }
  }

  // A refusal of the very bytes with this code would be an outcome like any other.
  private static boolean isNeverTaken(Delivery delivery, Receipt receipt) {
    HubFault fault = receipt.fault();
    return receipt.state() == ReceiptState.TU_CHOI
        && fault != null
        && fault.code() == MESSAGE_NOT_FOUND
        && !MemberReceipts.isFor(delivery.document(), receipt);
  }
}
