package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;

/** What the JMS door does while the hub itself cannot. */
class JmsPoisonTest {
  private static final String REFUSED = "SELECT count(*) FROM refusal WHERE door = 'jms'";

  private final TestMember oneStop = RunningHub.member("one-stop");

  @Test
  void message_comesAgain_untilTheHubCanKeepIt() throws Exception {
    try (JmsMember client = JmsMember.of(oneStop)) {
      long before = RunningHub.count(REFUSED);
      rename("known_message", "known_message_away");
      try {
        client.send(client.document(oneStop.birth(2331)));
        await().until(() -> RunningHub.count(REFUSED) > before);
      } finally {
        rename("known_message_away", "known_message");
      }
      assertThat(client.receipt().state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
    }
  }

  @Test
  void message_isADeadLetter_andItsSenderIsTold_afterTheLastAttempt() throws Exception {
    byte[] message = oneStop.birth(2332);
    try (JmsMember client = JmsMember.of(oneStop)) {
      rename("known_message", "known_message_away");
      Receipt receipt;
      try {
        receipt = client.exchange(message);
      } finally {
        rename("known_message_away", "known_message");
      }
      assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
      assertThat(Objects.requireNonNull(receipt.fault()).code()).isEqualTo(HubErrorCode.HUB_FAULT);
      assertThat(isDeadLetter(message)).isTrue();
      assertThat(client.exchange(message).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
    }
  }

  @Test
  void messageThatNamesNoSender_isADeadLetter() throws Exception {
    byte[] nobodys = "from nobody".getBytes(StandardCharsets.UTF_8);
    try (var context = RunningHub.bean(ConnectionFactory.class).createContext()) {
      context.createProducer().send(context.createQueue("hub.in"), nobodys);
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> isDeadLetter(nobodys));
  }

  private static void rename(String from, String to) {
    RunningHub.bean(Jdbi.class)
        .useHandle(handle -> handle.execute("ALTER TABLE " + from + " RENAME TO " + to));
  }

  private static boolean isDeadLetter(byte[] document) throws Exception {
    try (var context = RunningHub.bean(ConnectionFactory.class).createContext();
        var browser = context.createBrowser(context.createQueue("dlq.hub"))) {
      for (Object letter : Collections.list((Enumeration<?>) browser.getEnumeration())) {
        byte[] bytes = ((BytesMessage) letter).getBody(byte[].class);
        if (Arrays.equals(bytes, document)) {
          return true;
        }
      }
      return false;
    }
  }
}
