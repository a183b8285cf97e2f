package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.routes.MisbehavingMember.Way.*;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.MisbehavingMember.Way;
import vn.lienthong.routes.pipeline.OperatorDecisions;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * The table "What becomes of a delivery" of docs/messages-and-evidence.md, row by row, with a real
 * receiver.
 */
class DeliveryOutcomesTest {
  private static final String TAKEN_AFTER_ASKING = "XONG: CHUA_RO GIAO DA_XU_LY";
  private static final String SENT_AFTER_ASKING = "XONG: CHUA_RO HOI DA_TIEP_NHAN GIAO DA_XU_LY";

  /** How each ends: the row, then what evidence tells of it, in order. */
  private static final Map<Way, String> ENDS =
      Map.ofEntries(
          Map.entry(TAKES, "XONG: GIAO DA_XU_LY"),
          Map.entry(TAKES_AND_ANSWERS_500, TAKEN_AFTER_ASKING),
          Map.entry(TAKES_AND_NEVER_ANSWERS, TAKEN_AFTER_ASKING),
          Map.entry(TAKES_AND_CUTS_ITS_ANSWER, TAKEN_AFTER_ASKING),
          Map.entry(TAKES_AND_ANOTHER_SIGNS, TAKEN_AFTER_ASKING),
          Map.entry(TAKES_AND_SIGNS_FOR_OTHER_BYTES, TAKEN_AFTER_ASKING),
          Map.entry(TAKES_AND_SAYS_THAT_IT_DOES_NOT_KNOW, TAKEN_AFTER_ASKING),
          Map.entry(TAKES_AND_DENIES_IT, SENT_AFTER_ASKING),
          Map.entry(FAILS_WITHOUT_EFFECT, SENT_AFTER_ASKING),
          Map.entry(TURNS_AWAY_AT_FIRST, "XONG: GIAO DA_XU_LY"),
          Map.entry(REFUSES, "XONG: GIAO TU_CHOI"),
          Map.entry(ALWAYS_FAILS, "TREO: CHUA_RO TREO"));

  private final TestMember oneStop = RunningHub.member("one-stop");

  @Test
  void everyFailure_endsAsTheTableSays_andNothingTakesEffectTwice() throws IOException {
    Map<Way, UUID> sent = new EnumMap<>(Way.class);
    ENDS.keySet().forEach(way -> sent.put(way, UUID.randomUUID()));
    Map<UUID, Way> ways =
        sent.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    try (MisbehavingMember taxes = new MisbehavingMember(ways)) {
      sent.values().forEach(id -> send(id, null));
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> sent.forEach(DeliveryOutcomesTest::endedAsExpected));

      SoftAssertions all = new SoftAssertions();
      sent.forEach(
          (way, id) -> {
            all.assertThat(taxes.effects(id)).as("effects, %s", way).isEqualTo(effects(way));
            Receipt receipt = receipt(id);
            all.assertThat(receipt.state()).as("receipt, %s", way).isEqualTo(state(way));
            if (effects(way) > 0) {
              all.assertThat(receipt.digest()).as("bytes, %s", way).isEqualTo(taxes.taken(id));
            }
          });
      all.assertAll();
      Receipt parked = receipt(Objects.requireNonNull(sent.get(ALWAYS_FAILS)));
      assertThat(Objects.requireNonNull(parked.fault()).code())
          .isEqualTo(HubErrorCode.EFFECT_UNKNOWN);
      Receipt refused = receipt(Objects.requireNonNull(sent.get(REFUSES)));
      assertThat(Objects.requireNonNull(refused.fault()).code())
          .isEqualTo(HubErrorCode.REFUSED_BY_RECEIVER);
      operatorDecides(Objects.requireNonNull(sent.get(ALWAYS_FAILS)));
      assertThat(denials(Objects.requireNonNull(sent.get(TAKES_AND_DENIES_IT)))).isEqualTo(1);
    }
  }

  @Test
  void messagesForADeadReceiver_expireAtOnce_orWait_andWereNeverSent() throws IOException {
    UUID waits = UUID.randomUUID();
    UUID expires = UUID.randomUUID();
    UUID givenUp = UUID.randomUUID();
    UUID orphan = UUID.randomUUID();
    send(waits, null);
    send(orphan, null);
    diesWhileSending(orphan);
    send(givenUp, null);
    send(expires, OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(2));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(told(expires)).isEqualTo("HET_HAN: HET_HAN TU_CHOI"));
    Receipt expired = receipt(expires);
    assertThat(expired.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(expired.fault()).code())
        .isEqualTo(HubErrorCode.EXPIRED_BEFORE_DELIVERY);
    assertThat(row("sent_at", waits)).isNull();
    assertThat(row("last_fault->>'code'", waits))
        .isEqualTo(HubErrorCode.RECEIVER_UNREACHABLE.wireCode());
    assertThat(receipt(waits).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
    long row = Long.parseLong(Objects.requireNonNull(row("h.id", givenUp)));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> operators().giveUp(row, "Ann", "not needed").isPresent());
    Receipt stopped = receipt(givenUp);
    assertThat(stopped.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(stopped.fault()).code())
        .isEqualTo(HubErrorCode.GIVEN_UP_BY_OPERATOR);

    try (MisbehavingMember taxes = new MisbehavingMember(Map.of())) {
      await()
          .atMost(Duration.ofSeconds(40))
          .untilAsserted(() -> assertThat(told(waits)).isEqualTo("XONG: GIAO DA_XU_LY"));
      // "in process" for ever, in others: one whose sender died is asked about, then sent
      await()
          .atMost(Duration.ofSeconds(40))
          .untilAsserted(() -> assertThat(told(orphan)).contains("HOI").endsWith("GIAO DA_XU_LY"));
      assertThat(taxes.effects(orphan)).isEqualTo(1);
      assertThat(taxes.effects(waits)).isEqualTo(1);
      assertThat(taxes.effects(expires)).isZero();
      assertThat(taxes.effects(givenUp)).isZero();
    }
  }

  /**
   * Taken up again it is asked about, not sent; given up it stays unclear: it may have been sent.
   */
  private void operatorDecides(UUID id) {
    var operators = operators();
    long row = Long.parseLong(Objects.requireNonNull(row("h.id", id)));
    String attempts = row("attempts", id);
    assertThat(operators.requeue(row, "Ann", "mended")).isPresent();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(row("attempts", id)).isNotEqualTo(attempts));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(operators.giveUp(row, "Ann", "by hand")).isPresent());
    assertThat(told(id)).isEqualTo("BO_QUA: CHUA_RO TREO GIAO_LAI BO_QUA");
    assertThat(receipt(id).state()).isEqualTo(ReceiptState.CHUA_RO);
    assertThat(operators.giveUp(row, "Ann", "again")).isEmpty();
    assertThat(operators.requeue(row, "Ann", "again")).isEmpty();
  }

  /** A receiver that refuses before it has read the body must still get the whole of it later. */
  @Test
  void bodyThatWasRefusedUnread_isSentWholeLater() throws IOException {
    try (MisbehavingMember taxes = new MisbehavingMember(Map.of())) {
      UUID id = refusedUnread(taxes);
      assertThat(told(id)).isEqualTo(SENT_AFTER_ASKING);
      assertThat(receipt(id).digest()).isEqualTo(taxes.taken(id));
      assertThat(taxes.effects(id)).isEqualTo(1);
    }
  }

  /** Unread, a member cannot know which it refuses: what another test left may be before ours. */
  private UUID refusedUnread(MisbehavingMember taxes) {
    AtomicReference<UUID> refused = new AtomicReference<>();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              UUID id = UUID.randomUUID();
              taxes.refuseNextUnread();
              send(id, null);
              await()
                  .atMost(Duration.ofSeconds(30))
                  .until(() -> String.valueOf(told(id)).startsWith("XONG"));
              refused.set(id);
              return String.valueOf(told(id)).contains("CHUA_RO");
            });
    return Objects.requireNonNull(refused.get());
  }

  /** As a hub leaves it that is killed between its claim and the answer. */
  private static void diesWhileSending(UUID id) {
    long row = Long.parseLong(Objects.requireNonNull(row("h.id", id)));
    RunningHub.bean(Jdbi.class)
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE hand_over SET state = 'DANG_GUI', lease_owner = 'dead', sent_at = now(),"
                        + " lease_until = now() WHERE id = ?",
                    row));
  }

  private static void endedAsExpected(Way way, UUID id) {
    assertThat(told(id)).as("%s", way).isEqualTo(ENDS.get(way));
  }

  private static OperatorDecisions operators() {
    return RunningHub.bean(OperatorDecisions.class);
  }

  private static int effects(Way way) {
    return switch (way) {
      case ALWAYS_FAILS, REFUSES -> 0;
      case TAKES_AND_DENIES_IT -> 2; // it signed that it had none: the second is its own doing
      default -> 1;
    };
  }

  private static ReceiptState state(Way way) {
    return switch (way) {
      case ALWAYS_FAILS -> ReceiptState.CHUA_RO;
      case REFUSES -> ReceiptState.TU_CHOI;
      default -> ReceiptState.DA_XU_LY;
    };
  }

  private void send(UUID id, @Nullable OffsetDateTime expires) {
    var header =
        new MessageHeader(
            id,
            TaxRegistrations.SERVICE,
            "1.0",
            oneStop.code(),
            RunningHub.bean(MemberRegistry.class).only(TaxRegistrations.RECEIVER).code(),
            OffsetDateTime.now(ZoneOffset.UTC),
            expires,
            null,
            null,
            null,
            null,
            null);
    var payload = TaxRegistrations.payload();
    assertThat(oneStop.post(oneStop.signed(header, payload)).statusCode()).isEqualTo(202);
  }

  private Receipt receipt(UUID id) {
    byte[] document = oneStop.get("/api/messages/" + id).body();
    return Receipts.read(SecureXml.parse(document).getDocumentElement());
  }

  private static @Nullable String told(UUID id) {
    return row(
        "h.state || ': ' || coalesce((SELECT string_agg(v.kind, ' ' ORDER BY v.id)"
            + " FROM evidence_event v WHERE v.evidence_id = e.id), '')",
        id);
  }

  /** How often the receiver signed that it never took it, kept as evidence. */
  private static long denials(UUID id) {
    return RunningHub.count(
        "SELECT count(*) FROM evidence_event v JOIN evidence e ON e.id = v.evidence_id"
            + " WHERE v.kind = 'HOI' AND e.message_id = '%s'".formatted(id));
  }

  private static @Nullable String row(String what, UUID id) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT CAST(%s AS text) FROM hand_over h".formatted(what)
                            + " JOIN evidence e ON e.id = h.evidence_id WHERE e.message_id = :id"
                            + " AND e.direction = 'NHAN'")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
  }
}
