package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.NewHandOver;
import vn.lienthong.connectors.jms.BrokerSettings;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

class PoisonTest {
  @Test
  void entryThatCannotBeDelivered_isInTheDeadLetterQueue_afterTheLastAttempt() throws JMSException {
    MemberCode insurance = RunningHub.bean(MemberRegistry.class).only("social-insurance").code();
    long handOver = handOver(insurance);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(deadLetters(insurance)).containsOnlyOnce("" + handOver));
    assertThat(row("state", handOver)).isEqualTo("HONG");
    assertThat(row("attempts::text", handOver)).isEqualTo("" + RunningHub.ATTEMPTS);
    assertThat(row("last_fault->>'code'", handOver)).isNotBlank();
    assertThat(row("sent_at::text", handOver)).isNull(); // it never came as far as the wire
    for (Member member : RunningHub.bean(MemberRegistry.class).partners()) {
      assertThat(deadLetters(member.code()))
          .allSatisfy(entry -> assertThat(row("state", Long.parseLong(entry))).isEqualTo("HONG"));
    }
  }

  /** A row whose body is no message: nothing that comes through a door can make one. */
  private static long handOver(MemberCode receiver) {
    MessageHeader header =
        MessageHeader.of(
            UUID.randomUUID(),
            "CapTheBHYT",
            new MemberCode("G00.LIENTHONG"),
            receiver,
            OffsetDateTime.now(ZoneOffset.UTC));
    byte[] body = "not a message".getBytes(StandardCharsets.UTF_8);
    byte[] digest = new byte[32];
    var record =
        new EvidenceRecord(
            Direction.TAO, "test", header, body, digest, digest, null, Map.of("test", "poison"));
    return RunningHub.bean(Jdbi.class)
        .inTransaction(
            tx -> {
              long kept = RunningHub.bean(EvidenceJournal.class).append(tx, record);
              return RunningHub.bean(HandOvers.class).add(tx, NewHandOver.of(kept, receiver));
            });
  }

  private static List<String> deadLetters(MemberCode member) throws JMSException {
    try (var context = RunningHub.bean(ConnectionFactory.class).createContext();
        var browser =
            context.createBrowser(context.createQueue(BrokerSettings.deadLetterQueue(member)))) {
      return Collections.list((Enumeration<?>) browser.getEnumeration()).stream()
          .map(PoisonTest::text)
          .toList();
    }
  }

  private static String text(Object message) {
    try {
      return ((TextMessage) message).getText();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable String row(String column, long id) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT " + column + " FROM hand_over WHERE id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
  }
}
