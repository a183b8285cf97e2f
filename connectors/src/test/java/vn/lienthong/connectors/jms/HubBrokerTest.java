package vn.lienthong.connectors.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.lienthong.connectors.disk.SmallDisk;
import vn.lienthong.connectors.evidence.HandOver;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** The embedded broker comes back by itself: after a stop, after a full disk, again and again. */
@Timeout(120)
class HubBrokerTest {
  private static final MemberCode MEMBER = BrokerContract.POPULATION;
  private static final AtomicInteger NUMBERS = new AtomicInteger(700);

  private final int number = NUMBERS.incrementAndGet();
  private final ConnectionFactory connections = new ActiveMQConnectionFactory("vm://" + number);

  @Test
  void brokerStoppedUnderItsUsers_runsAgain_withAllThatItHadConfirmed() throws Exception {
    HubBroker broker = broker(TestDatabase.newDirectory("stopped")).start();
    try (Feed feed = new Feed()) {
      for (int stops = 0; stops < 3; stops++) {
        feed.awaitMore();
        broker.getActiveMQServer().stop();
        within(20).until(broker::isServing);
        feed.awaitMore();
      }
      feed.close();
      assertThat(queued()).containsAll(feed.confirmed);
    } finally {
      broker.stop();
    }
    assertThat(broker.isServing()).isFalse();
  }

  @Test
  void brokerOnAFullDisk_runsAgain_whenThereIsRoom_asOftenAsThatHappens() throws Exception {
    try (SmallDisk disk = SmallDisk.ofMegabytes(96)) {
      HubBroker broker = broker(disk.folder().resolve("broker")).start();
      try (Feed feed = new Feed()) {
        for (int times = 0; times < 2; times++) {
          feed.awaitMore();
          disk.fill();
          within(40).until(() -> !broker.isServing());
          disk.free();
          within(30).until(broker::isServing);
        }
        feed.awaitMore();
        feed.close();
        assertThat(queued()).containsAll(feed.confirmed);
      } finally {
        broker.stop();
      }
    }
  }

  // A broker that ends may leave a thread of its own behind that fails: that is no failure of ours.
  private static ConditionFactory within(int seconds) {
    return await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(seconds));
  }

  private HubBroker broker(Path directory) {
    Configuration settings = new ConfigurationImpl();
    settings.addAcceptorConfiguration(
        new TransportConfiguration(
            InVMAcceptorFactory.class.getName(), Map.of("serverId", number)));
    new BrokerSettings(directory, List.of(MEMBER)).applyTo(settings);
    settings.setMaxDiskUsage(-1);
    settings.setJournalFileSize(256 << 10); // so that it needs new files soon
    return new HubBroker(settings);
  }

  private Set<Long> queued() {
    Set<Long> found = new TreeSet<>();
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        JMSConsumer consumer =
            context.createConsumer(context.createQueue(BrokerSettings.deliverQueue(MEMBER)))) {
      for (Message entry = consumer.receive(1000); entry != null; entry = consumer.receive(300)) {
        found.add(Long.parseLong(((TextMessage) entry).getText()));
      }
    } catch (jakarta.jms.JMSException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  /** Sends hand-overs as the relay does, until it is closed. */
  private final class Feed implements AutoCloseable {
    final Set<Long> confirmed = new ConcurrentSkipListSet<>();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final Thread thread = new Thread(this::run, "feed");

    Feed() {
      thread.start();
    }

    private void run() {
      try (HandOverSender sender = new HandOverSender(connections)) {
        for (long id = 1; running.get(); id++) {
          try {
            sender.sendAll(List.of(new HandOver(id, MEMBER, 1)));
            confirmed.add(id);
          } catch (HubException away) {
            assertThat(away.fault().place()).isEqualTo("broker");
          }
        }
      }
    }

    void awaitMore() {
      int before = confirmed.size();
      within(20).until(() -> confirmed.size() > before + 20);
    }

    @Override
    public void close() throws InterruptedException {
      running.set(false);
      thread.join(20_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }
}
