package vn.lienthong.connectors.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.HandOver;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** What every broker must do with hand-overs. It has 3 delivery attempts and these two members. */
abstract class BrokerContract {
  static final MemberCode POPULATION = new MemberCode("G01.CSDLDC");
  static final MemberCode INSURANCE = new MemberCode("G24.BHXH");
  static final int ATTEMPTS = 3;

  private static final AtomicLong IDS = new AtomicLong(System.nanoTime());

  abstract ConnectionFactory connections();

  @Test
  void sendAll_putsEachId_intoItsMembersQueue() throws Exception {
    List<HandOver> batch = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      batch.add(handOver(i % 2 == 0 ? POPULATION : INSURANCE, 1));
    }
    try (HandOverSender sender = new HandOverSender(connections())) {
      sender.sendAll(batch.subList(0, 20));
      sender.sendAll(batch.subList(20, 50));
      sender.sendAll(List.of());
    }

    assertThat(drain(POPULATION)).containsExactlyElementsOf(ids(batch, POPULATION));
    assertThat(drain(INSURANCE)).containsExactlyElementsOf(ids(batch, INSURANCE));
  }

  @Test
  void sendAll_sendsNothing_whenOneQueueIsMissing() throws Exception {
    List<HandOver> batch =
        List.of(handOver(POPULATION, 1), handOver(new MemberCode("G99.KHONGCO"), 1));
    try (HandOverSender sender = new HandOverSender(connections())) {
      assertThatThrownBy(() -> sender.sendAll(batch))
          .isInstanceOfSatisfying(
              HubException.class,
              e -> assertThat(e.fault().code()).isEqualTo(HubErrorCode.HUB_FAULT));
      assertThat(drain(POPULATION)).isEmpty();

      HandOver next = handOver(POPULATION, 1);
      sender.sendAll(List.of(next));
      assertThat(drain(POPULATION)).containsExactly(next.id());
    }
  }

  @Test
  void sameRound_isNotDoubled_butTheNextRoundPasses() throws Exception {
    HandOver first = handOver(INSURANCE, 1);
    try (HandOverSender sender = new HandOverSender(connections())) {
      sender.sendAll(List.of(first));
      assertThatThrownBy(() -> sender.sendAll(List.of(first))).isInstanceOf(HubException.class);
      assertThat(drain(INSURANCE)).containsExactly(first.id());

      sender.sendAll(List.of(new HandOver(first.id(), INSURANCE, 2)));
      assertThat(drain(INSURANCE)).containsExactly(first.id());
    }
  }

  @Test
  void poison_reachesItsMembersDeadLetters_afterTheLastAttempt() throws Exception {
    long id = poison(POPULATION);

    assertThat(drain("dlq." + INSURANCE)).isEmpty();
    assertThat(drain("dlq." + POPULATION)).containsExactly(id);
  }

  /** Sends one message and fails it as often as allowed. */
  final long poison(MemberCode member) throws Exception {
    HandOver poison = handOver(member, 1);
    try (HandOverSender sender = new HandOverSender(connections())) {
      sender.sendAll(List.of(poison));
    }
    int failures = 0;
    try (JMSContext context = connections().createContext(JMSContext.SESSION_TRANSACTED);
        JMSConsumer consumer =
            context.createConsumer(context.createQueue(BrokerSettings.deliverQueue(member)))) {
      while (consumer.receive(failures < ATTEMPTS ? 10_000 : 1_500) != null) {
        failures++;
        context.rollback();
      }
    }
    assertThat(failures).isEqualTo(ATTEMPTS);
    return poison.id();
  }

  final List<Long> drain(MemberCode member) throws Exception {
    return drain(BrokerSettings.deliverQueue(member));
  }

  final List<Long> drain(String queue) throws Exception {
    List<Long> found = new ArrayList<>();
    try (JMSContext context = connections().createContext(JMSContext.AUTO_ACKNOWLEDGE);
        JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
      for (Message message = consumer.receive(500);
          message != null;
          message = consumer.receive(200)) {
        assertThat(message.getJMSDeliveryMode()).isEqualTo(DeliveryMode.PERSISTENT);
        found.add(Long.parseLong(((TextMessage) message).getText()));
      }
    }
    return found;
  }

  static HandOver handOver(MemberCode member, int round) {
    return new HandOver(IDS.incrementAndGet(), member, round);
  }

  private static List<Long> ids(List<HandOver> batch, MemberCode member) {
    return batch.stream()
        .filter(handOver -> handOver.receiver().equals(member))
        .flatMapToLong(handOver -> LongStream.of(handOver.id()))
        .boxed()
        .toList();
  }
}
