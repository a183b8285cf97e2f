package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.DeadHandOvers;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.NewHandOver;
import vn.lienthong.connectors.jms.DeadLetterQueues;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.pipeline.DeadLetterMirror;
import vn.lienthong.routes.pipeline.OperatorDecisions;
import vn.lienthong.routes.registry.MemberRegistry;

/** What the hub itself fails with: dead after the last attempt, and seen where operators look. */
class PoisonTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final MemberCode insurance =
      RunningHub.bean(MemberRegistry.class).only("social-insurance").code();

  @Test
  void entryThatCannotBeDelivered_isInTheDeadLetterQueue_afterTheLastAttempt() {
    long handOver = handOver(insurance);
    awaitDeadLetter(handOver);
    assertThat(row("state", handOver)).isEqualTo("HONG");
    assertThat(row("attempts::text", handOver)).isEqualTo("" + RunningHub.ATTEMPTS);
    assertThat(row("last_fault->>'code'", handOver)).isNotBlank();
    assertThat(row("sent_at::text", handOver)).isNull(); // it never came as far as the wire
  }

  /** The tries of a closed lane come without an entry of the broker, whose counts are then lost. */
  @Test
  void entryThatIsOnlyTriedByLooks_isDeadAsSoon() {
    long handOver = handOver(insurance);
    var camel = RunningHub.bean(CamelContext.class).createFluentProducerTemplate();
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              camel.to("direct:deliver.social-insurance").withBody(handOver).send();
              return "HONG".equals(row("state", handOver));
            });
    assertThat(row("hub_faults::text", handOver)).isEqualTo("" + RunningHub.ATTEMPTS);
    awaitDeadLetter(handOver);
  }

  @Test
  void operatorsDecision_takesTheEntryOut() {
    long handOver = handOver(insurance);
    awaitDeadLetter(handOver);
    OperatorDecisions operators = RunningHub.bean(OperatorDecisions.class);

    assertThat(operators.requeue(handOver, "Ann", "mended")).isPresent();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(row("state || attempts", handOver))
                    .isEqualTo("HONG" + 2 * RunningHub.ATTEMPTS));
    awaitDeadLetter(handOver);
    assertThat(operators.giveUp(handOver, "Ann", "not to be mended")).isPresent();
    await().atMost(SOON).untilAsserted(() -> assertThat(deadLetters()).doesNotContain(handOver));
  }

  /** As a hub leaves it that dies between the two stores. */
  @Test
  void queueThatDiffersFromTheDatabase_isPutRight_byTheNextStart() {
    long dead = handOver(insurance);
    long givenUp = handOver(insurance);
    awaitDeadLetter(dead);
    awaitDeadLetter(givenUp);
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute("UPDATE hand_over SET state = 'BO_QUA' WHERE id = ?", givenUp));
    queues().change(insurance, List.of(dead), List.of(givenUp));
    assertThat(deadLetters()).contains(givenUp).doesNotContain(dead);

    try (var restarted =
        new DeadLetterMirror(
            RunningHub.bean(Jdbi.class), new DeadHandOvers(), queues(), () -> List.of(insurance))) {
      restarted.start();
      awaitDeadLetter(dead);
      assertThat(deadLetters()).doesNotContain(givenUp);
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

  private void awaitDeadLetter(long handOver) {
    await().atMost(SOON).untilAsserted(() -> assertThat(deadLetters()).containsOnlyOnce(handOver));
  }

  private List<Long> deadLetters() {
    return queues().in(insurance);
  }

  private static DeadLetterQueues queues() {
    return new DeadLetterQueues(RunningHub.bean(ConnectionFactory.class));
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
