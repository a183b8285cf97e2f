package vn.lienthong.connectors.jms;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** A real embedded broker with the hub's settings; it can be stopped and started from its disk. */
public final class TestBroker implements AutoCloseable {
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);

  private final int number = NUMBERS.incrementAndGet();
  private final BrokerSettings settings;
  private EmbeddedActiveMQ server;

  private TestBroker(BrokerSettings settings) throws Exception {
    this.settings = settings;
    this.server = started();
  }

  /** Starts a broker with queues for some members. */
  public static TestBroker start(Path directory, int maxDeliveryAttempts, MemberCode... members)
      throws Exception {
    return new TestBroker(new BrokerSettings(directory, Set.of(members), maxDeliveryAttempts));
  }

  /** Connects to it inside this JVM. */
  public ConnectionFactory connections() {
    return new ActiveMQConnectionFactory("vm://" + number);
  }

  /** Stops it and starts it from what is on disk. */
  public void restart() throws Exception {
    server.stop();
    server = started();
  }

  EmbeddedActiveMQ server() {
    return server;
  }

  private EmbeddedActiveMQ started() throws Exception {
    Configuration configuration = new ConfigurationImpl();
    configuration.addAcceptorConfiguration(
        new TransportConfiguration(
            InVMAcceptorFactory.class.getName(), Map.of("serverId", number)));
    // The settings must remove this door.
    configuration.addAcceptorConfiguration(
        new TransportConfiguration(NettyAcceptorFactory.class.getName(), Map.of("port", 0)));
    settings.applyTo(configuration);
    return new EmbeddedActiveMQ().setConfiguration(configuration).start();
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }
}
