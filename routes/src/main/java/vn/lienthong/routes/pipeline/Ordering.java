package vn.lienthong.routes.pipeline;

import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.evidence.NewHandOver;
import vn.lienthong.qcvn109.contract.ServiceOrder;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.policy.HubService;

/**
 * What a message has to wait for at its receiver: the messages before it of the same sender about
 * the same dossier, where its service is ordered. One sender cannot hold up another's.
 */
public final class Ordering {
  private final KeyedDigest digest;

  /** Keeps what the order is about as this digest only. */
  public Ordering(KeyedDigest digest) {
    this.digest = digest;
  }

  /** The hand-over of a kept message to its receiver. */
  NewHandOver handOver(long evidenceId, MessageHeader header) {
    return new NewHandOver(evidenceId, header.receiver(), header.expiresAt(), key(header));
  }

  private byte @Nullable [] key(MessageHeader header) {
    String dossier = header.dossierCode();
    ServiceOrder order =
        HubService.named(header.service()).map(HubService::order).orElse(ServiceOrder.NONE);
    if (order == ServiceOrder.NONE || dossier == null) {
      return null;
    }
    // a member's code has no line break, so that no two pairs give one value
    return digest.of("order\n" + header.sender() + "\n" + dossier);
  }
}
