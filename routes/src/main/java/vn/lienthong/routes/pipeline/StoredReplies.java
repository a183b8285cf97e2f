package vn.lienthong.routes.pipeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.evidence.KnownMessage;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.policy.HubService;

/** The reply that a stored outcome gives, byte for byte what was signed when the state began. */
public final class StoredReplies {
  /** How long the answer of a look-up is given again; after it the data may have changed. */
  private static final Duration LOOK_UP_LASTS = Duration.ofMinutes(10);

  /**
   * The reply for a message seen before; none for a question that was accepted but never answered,
   * known or not what took effect, which is asked again with the same id. An answer that is too
   * old, or that is not agreed any more, or whose content was erased, is not given again: the
   * receipt says that there was one, a new question gets a new one.
   *
   * @param answer the stored answer, where there is one that can be read
   * @param at when it is asked for
   * @param agreed whether the agreements allow the question at that time
   */
  Optional<DocumentReply> of(
      KnownMessage stored,
      byte @Nullable [] answer,
      String service,
      OffsetDateTime at,
      boolean agreed) {
    Optional<HubService> asked = HubService.named(service);
    if (answer != null) {
      boolean issued = asked.filter(HubService::issues).isPresent();
      boolean fresh = agreed && at.isBefore(stored.stateAt().plus(LOOK_UP_LASTS));
      return Optional.of(issued || fresh ? new DocumentReply(200, answer) : receipt(stored));
    }
    boolean question = asked.filter(s -> s.mode() == HubService.Mode.SYNC).isPresent();
    return question && !stored.state().isFinal() ? Optional.empty() : Optional.of(receipt(stored));
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
