package vn.lienthong.connectors.jms;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.activemq.artemis.api.core.ActiveMQAddressFullException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * Refuses what members send by JMS while the hub takes nothing, before the broker keeps it. AMQP's
 * {@code resource-limit-exceeded}: the sender keeps its message and may try again.
 */
public final class ShutDoor implements ActiveMQServerPlugin {
  private final Supplier<Optional<HubErrorCode>> shut;

  /** Asks here, for every message, whether the hub takes any. */
  public ShutDoor(Supplier<Optional<HubErrorCode>> shut) {
    this.shut = shut;
  }

  @Override
  public void beforeSend(
      ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreate)
      throws ActiveMQException {
    if (NetworkDoor.QUEUE.equals(message.getAddress())
        && !MemberAccess.HUB.equals(session.getValidatedUser())) {
      Optional<HubErrorCode> code = shut.get();
      if (code.isPresent()) {
        throw refused(code.get());
      }
    }
  }

  private static ActiveMQException refused(HubErrorCode code) {
    return new ActiveMQAddressFullException(
        "%s %s: %s, hãy gửi lại sau / %s, send again later"
            .formatted(code.category(), code.wireCode(), code.vietnamese(), code.english()));
  }
}
