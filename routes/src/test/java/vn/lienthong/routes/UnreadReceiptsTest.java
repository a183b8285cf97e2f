package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.message.ReceiptState;

/** A member that sends by JMS and never reads its receipts. */
class UnreadReceiptsTest {
  private final TestMember residence = RunningHub.member("residence");

  @Test
  void memberThatDoesNotRead_isRefusedBeforeAnythingIsTaken_untilItReads() throws Exception {
    JmsMember.of(residence).close(); // nothing is left of other tests
    try (Connection connection = JmsMember.connect(residence.tls());
        Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        MessageProducer sender = session.createProducer(session.createQueue("hub.in"))) {
      int taken = 0;
      String refusal = null;
      while (refusal == null && taken < 20 * RunningHub.UNREAD_RECEIPTS) {
        refusal = send(session, sender).orElse(null);
        taken++;
      }
      assertThat(refusal).contains("QUA_TAI LT-4001", "hàng đợi biên nhận", "read the receipts");
      assertThat(taken).isGreaterThan(RunningHub.UNREAD_RECEIPTS);
      assertThat(send(session, sender)).isPresent();
    }
    anotherMember_isServed();
    try (JmsMember reading = JmsMember.of(residence)) {
      await()
          .atMost(Duration.ofSeconds(10))
          .ignoreExceptionsInstanceOf(JMSException.class)
          .untilAsserted(
              () ->
                  assertThat(reading.exchange("<a/>".getBytes(StandardCharsets.UTF_8)).state())
                      .isEqualTo(ReceiptState.TU_CHOI));
    }
  }

  private static void anotherMember_isServed() throws JMSException {
    TestMember oneStop = RunningHub.member("one-stop");
    try (JmsMember other = JmsMember.of(oneStop)) {
      assertThat(other.exchange(oneStop.birth(1420)).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
    }
  }

  /** The refusal, if it is refused. */
  private static Optional<String> send(Session session, MessageProducer sender)
      throws JMSException {
    BytesMessage message = session.createBytesMessage();
    message.writeBytes("<a/>".getBytes(StandardCharsets.UTF_8));
    try {
      sender.send(message);
      return Optional.empty();
    } catch (JMSException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }
}
