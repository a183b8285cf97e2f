package vn.lienthong.connectors.jms;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.MountableFile;

/** The contract on an external broker, where a container engine exists. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerBrokerTest extends BrokerContract {
  private static final int CORE_PORT = 61616;

  @Container
  private static final GenericContainer<?> BROKER =
      new GenericContainer<>("apache/activemq-artemis:2.44.0")
          .withEnv("ARTEMIS_USER", "hub")
          .withEnv("ARTEMIS_PASSWORD", "hub-test")
          .withCopyFileToContainer(
              MountableFile.forClasspathResource("artemis/broker.xml"),
              "/var/lib/artemis-instance/etc-override/broker.xml")
          .withExposedPorts(CORE_PORT);

  @Override
  ConnectionFactory connections() {
    String url = "tcp://" + BROKER.getHost() + ":" + BROKER.getMappedPort(CORE_PORT);
    return new ActiveMQConnectionFactory(url, "hub", "hub-test");
  }
}
