package vn.lienthong.connectors.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;

/** The broker's settings as they are when it runs, whoever changed them. */
class DurableBrokerTest {
  @Test
  void require_namesEverySettingThatWeakensTheBroker() throws Exception {
    try (TestBroker running =
        TestBroker.start(TestDatabase.newDirectory("durable"), 3, BrokerContract.POPULATION)) {
      ActiveMQServer broker = running.server().getActiveMQServer();
      DurableBroker.require(broker);
      assertThat(DurableBroker.describe(broker))
          .contains("journal NIO", "datasync true", "MB free");

      var settings = broker.getConfiguration();
      settings.setJournalDatasync(false).setJournalSyncTransactional(false);
      settings.setJournalSyncNonTransactional(false).setJournalType(JournalType.MAPPED);
      settings.setPersistenceEnabled(false);

      assertThatThrownBy(() -> DurableBroker.require(broker))
          .isInstanceOfSatisfying(
              HubException.class,
              e -> {
                assertThat(e.fault().code()).isEqualTo(HubErrorCode.STORE_UNAVAILABLE);
                assertThat(e.fault().place())
                    .contains("persistence-enabled", "journal-type = MAPPED", "journal-datasync")
                    .contains("journal-sync-transactional", "journal-sync-non-transactional");
              });
    }
  }

  @Test
  void externalBroker_isAskedOverItsManagement() throws Exception {
    try (TestBroker running =
        TestBroker.start(TestDatabase.newDirectory("asked"), 3, BrokerContract.POPULATION)) {
      assertThat(ExternalBroker.require(running.connections()))
          .contains("journalType NIO", "persistenceEnabled true", "journalSyncTransactional true");

      var settings = running.server().getActiveMQServer().getConfiguration();
      settings.setJournalSyncTransactional(false);
      assertThatThrownBy(() -> ExternalBroker.require(running.connections()))
          .isInstanceOfSatisfying(
              HubException.class,
              e -> assertThat(e.fault().place()).isEqualTo("journalSyncTransactional"));
    }
  }
}
