package vn.lienthong.routes.pipeline;

import java.util.Optional;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.policy.HubService;

/** The reply that a stored outcome gives, byte for byte what was signed when the state began. */
public final class StoredReplies {
  /**
   * The reply for a message seen before; none for a question that was accepted but never answered,
   * which is asked again with the same id.
   */
  Optional<DocumentReply> of(KnownMessage stored, String service) {
    byte[] answer = stored.answer();
    if (answer != null) {
      return Optional.of(new DocumentReply(200, answer));
    }
    boolean question =
        HubService.named(service).filter(s -> s.mode() == HubService.Mode.SYNC).isPresent();
    return question && stored.state() == ReceiptState.DA_TIEP_NHAN
        ? Optional.empty()
        : Optional.of(receipt(stored));
  }

  /** The receipt of the present state. */
  public DocumentReply receipt(KnownMessage stored) {
    return new DocumentReply(status(stored.state(), stored.receipt()), stored.receipt());
  }

  private static int status(ReceiptState state, byte[] receipt) {
    if (state != ReceiptState.TU_CHOI) {
      return 202;
    }
    Receipt refusal = Receipts.read(SecureXml.parse(receipt).getDocumentElement());
    return refusal.fault() == null ? 422 : refusal.fault().code().httpStatus();
  }
}
