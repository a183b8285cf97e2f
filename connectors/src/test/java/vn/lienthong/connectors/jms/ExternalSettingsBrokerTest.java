package vn.lienthong.connectors.jms;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.lienthong.connectors.evidence.TestDatabase;

/** The contract with the file that an external broker gets, here without its network door. */
class ExternalSettingsBrokerTest extends BrokerContract {
  private static EmbeddedActiveMQ server;

  @BeforeAll
  static void start() throws Exception {
    FileConfiguration settings = new FileConfiguration();
    FileDeploymentManager file = new FileDeploymentManager("artemis/broker.xml");
    file.addDeployable(settings);
    file.readConfiguration();
    Path directory = TestDatabase.newDirectory("external");
    settings.setBrokerInstance(directory.toFile());
    settings.clearAcceptorConfigurations();
    settings.addAcceptorConfiguration(
        new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of("serverId", 99)));
    settings.setSecurityEnabled(false);
    server = new EmbeddedActiveMQ().setConfiguration(settings).start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @Override
  ConnectionFactory connections() {
    return new ActiveMQConnectionFactory("vm://99");
  }
}
