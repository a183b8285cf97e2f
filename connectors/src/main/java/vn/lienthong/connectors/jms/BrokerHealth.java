package vn.lienthong.connectors.jms;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.qcvn109.error.HubException;

/** Whether the broker serves, and how it keeps what it confirms. */
public final class BrokerHealth implements ComponentHealth {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerHealth.class);

  private final ConnectionFactory connections;
  private final @Nullable HubBroker embedded;
  private final String external;

  /**
   * Looks at the embedded broker, or at the one that these connections lead to; its settings are
   * read once, now.
   *
   * @param embedded null where somebody else runs the broker
   * @throws HubException {@code STORE_UNAVAILABLE}: the other's broker would lose what it confirmed
   */
  public BrokerHealth(ConnectionFactory connections, @Nullable HubBroker embedded) {
    this.connections = connections;
    this.embedded = embedded;
    this.external = embedded == null ? ExternalBroker.require(connections) : "";
    if (embedded == null) {
      LOG.info("The broker keeps what it confirms: {}", external);
    }
  }

  @Override
  public String name() {
    return "broker";
  }

  @Override
  public String check() {
    HubBroker broker = embedded;
    if (broker != null) {
      if (!broker.isServing()) {
        throw new IllegalStateException("it ended and starts again when its disk has room");
      }
      DurableBroker.require(broker.getActiveMQServer());
      return DurableBroker.describe(broker.getActiveMQServer());
    }
    try (JMSContext context = connections.createContext()) {
      context.start();
      return external;
    }
  }
}
