package vn.lienthong.connectors.jms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptor;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.HandOver;
import vn.lienthong.connectors.evidence.TestDatabase;

/** The contract on the embedded broker, and what only the hub's own broker promises. */
class EmbeddedBrokerTest extends BrokerContract {
  private static TestBroker broker;

  @BeforeAll
  static void start() throws Exception {
    broker = TestBroker.start(TestDatabase.newDirectory("broker"), ATTEMPTS, POPULATION, INSURANCE);
  }

  @AfterAll
  static void stop() throws Exception {
    broker.close();
  }

  @Override
  ConnectionFactory connections() {
    return broker.connections();
  }

  @Test
  void deadLetter_isStillThere_afterARestartFromDisk() throws Exception {
    long id = poison(INSURANCE);
    broker.restart();

    assertThat(drain("dlq." + INSURANCE)).containsExactly(id);
  }

  @Test
  void sender_goesOn_afterTheBrokerWasRestartedUnderIt() throws Exception {
    HandOver before = handOver(POPULATION, 1);
    HandOver after = handOver(POPULATION, 1);
    try (HandOverSender sender = new HandOverSender(connections())) {
      sender.sendAll(List.of(before));
      broker.restart();
      sender.sendAll(List.of(after));
    }

    assertThat(drain(POPULATION)).containsExactly(before.id(), after.id());
  }

  @Test
  void sendAll_doublesNothing_whenOnlyTheAnswerToItsCommitWasLost() throws Exception {
    HandOver handOver = handOver(INSURANCE, 1);
    try (HandOverSender sender =
        new HandOverSender(new ConnectionLostAfterCommit(connections()).connections())) {
      sender.sendAll(List.of(handOver));
    }

    assertThat(drain(INSURANCE)).containsExactly(handOver.id());
  }

  @Test
  void settings_keepOnDisk_andOpenNoNetworkDoor() {
    Configuration settings = broker.server().getActiveMQServer().getConfiguration();
    assertThat(settings.isPersistenceEnabled()).isTrue();
    assertThat(settings.isJournalDatasync()).isTrue();
    assertThat(settings.isJournalSyncTransactional()).isTrue();
    assertThat(settings.isJournalSyncNonTransactional()).isTrue();
    assertThat(broker.server().getActiveMQServer().getRemotingService().getAcceptors().values())
        .hasOnlyElementsOfType(InVMAcceptor.class)
        .hasSize(1);
  }

  @Test
  void addressSettings_areTheMembersOwn_andTheCommonOnes() {
    AddressSettings settings =
        broker
            .server()
            .getActiveMQServer()
            .getAddressSettingsRepository()
            .getMatch("deliver." + POPULATION);
    assertThat((Object) settings.getDeadLetterAddress()).hasToString("dlq." + POPULATION);
    assertThat(settings.getMaxDeliveryAttempts()).isEqualTo(ATTEMPTS);
    assertThat(settings.getRedeliveryDelay()).isEqualTo(500);
    assertThat(settings.getRedeliveryMultiplier()).isEqualTo(2);
    assertThat(settings.getMaxRedeliveryDelay()).isEqualTo(30_000);
    assertThat(settings.isAutoCreateQueues()).isFalse();
  }
}
