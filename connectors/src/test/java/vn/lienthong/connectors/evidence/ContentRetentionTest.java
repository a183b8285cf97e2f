package vn.lienthong.connectors.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.connectors.evidence.Samples.RECEIVER;
import static vn.lienthong.connectors.evidence.Samples.SENDER;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.security.content.ContentKeySettings;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.message.Letter;
import vn.lienthong.qcvn109.message.ReceiptState;

/** The end of a month, with all that goes with it and what stays. */
class ContentRetentionTest {
  private static final YearMonth OLD = YearMonth.of(2001, 1);

  private final HubDatabase database = TestDatabase.fresh();
  private final ContentKeys keys =
      ContentKeys.open(ContentKeySettings.trial(TestDatabase.newDirectory("retention")));
  private final EvidenceJournal journal = new EvidenceJournal(database);
  private final ContentHolds holds = new ContentHolds(database);
  private final InboxLetters letters = new InboxLetters(database);
  private final ContentMonths months = new ContentMonths(database, keys);
  private final ContentRetention retention = new ContentRetention(database, keys, 120);
  private final UUID oldMessage = UUID.randomUUID();
  private final UUID newMessage = UUID.randomUUID();
  private final long oldEvidence = append(oldMessage);
  private final long newEvidence = append(newMessage);
  private final long oldHandOver = give(oldEvidence, oldMessage);
  private final long newHandOver = give(newEvidence, newMessage);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void oldMonth_ends_withItsKeyAndPartitions_andAnEvent_unlessHeldOrUndelivered() {
    months.prepare();
    keys.make(List.of(OLD));
    moveToTheOldMonth();
    holds.hold(ContentTarget.message(SENDER, oldMessage), "vụ việc", "vanhanh");
    assertThat(retention.endOldMonths()).isEmpty();
    holds.release(ContentTarget.message(SENDER, oldMessage), "vanhanh");
    assertThat(retention.endOldMonths()).as("it waits for its receiver").isEmpty();
    acknowledge(oldHandOver);

    assertThat(retention.endOldMonths()).containsExactly(OLD);
    assertThat(keys.months()).doesNotContain(OLD);
    assertThat(text("SELECT to_regclass('content_key_2001_01') IS NULL")).isEqualTo("t");
    String event = "SELECT detail->>'%s' FROM evidence_event WHERE kind = 'HET_HAN_LUU'";
    assertThat(text(event.formatted("thang"))).isEqualTo("2001-01");
    assertThat(text(event.formatted("soVanBan"))).isEqualTo("1");
    assertThat(text(event.formatted("quyTac")))
        .isEqualTo("lienthong.evidence.retention-months=120");
    assertThat(retention.endOldMonths()).isEmpty();
    assertThat(journal.body(newEvidence)).isPresent();
  }

  @Test
  void oldMonth_ends_whileAMessageIsBeingKept_andNeitherStopsTheOther() throws Exception {
    months.prepare();
    keys.make(List.of(OLD));
    moveToTheOldMonth();
    acknowledge(oldHandOver);
    ExecutorService upkeep = Executors.newSingleThreadExecutor();
    Future<List<YearMonth>> ended =
        database
            .jdbi()
            .inTransaction(
                tx -> {
                  // as a message that is being kept has locked one table and not yet the other
                  tx.execute("LOCK TABLE evidence_content IN ROW EXCLUSIVE MODE");
                  Future<List<YearMonth>> end = upkeep.submit(retention::endOldMonths);
                  await().atMost(Duration.ofSeconds(30)).until(() -> waiting().equals("1"));
                  journal.append(tx, Samples.evidence(UUID.randomUUID(), null, "kept"));
                  return end;
                });

    assertThat(ended.get(30, TimeUnit.SECONDS)).containsExactly(OLD);
    assertThat(text("SELECT count(*) FROM evidence")).isEqualTo("3");
    upkeep.shutdown();
  }

  private String waiting() {
    return text(
        "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'relation'"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
  }

  @Test
  void lettersOfAMonth_goWithIt_andTheirAcknowledgements_othersStay() {
    months.prepare();
    keys.make(List.of(OLD));
    moveToTheOldMonth();
    acknowledge(oldHandOver);
    acknowledge(newHandOver);
    assertThat(letters.find(RECEIVER, SENDER, oldMessage)).hasSize(1);
    assertThat(retention.endOldMonths()).containsExactly(OLD);

    assertThat(letters.find(RECEIVER, SENDER, oldMessage)).isEmpty();
    assertThat(acknowledged(oldHandOver)).isEmpty();
    assertThat(letters.find(RECEIVER, SENDER, newMessage)).hasSize(1);
    assertThat(acknowledged(newHandOver)).isPresent();
    assertThat(text("SELECT count(*) FROM hand_over")).isEqualTo("2");
  }

  @Test
  void monthThatARestoreBroughtBack_endsAgain_beforeItsKeyIsMissed() {
    moveToTheOldMonth();
    acknowledge(oldHandOver);
    assertThatThrownBy(months::prepare).hasMessageContaining("2001-01");
    ErasureRegister register =
        new ErasureRegister(TestDatabase.newDirectory("register").resolve("erasures.log"));
    var erasure = new ContentErasure(database, register, (tx, evidence) -> {});
    try (ContentUpkeep upkeep = new ContentUpkeep(months, erasure, retention)) {
      upkeep.start();
    }
    assertThat(text("SELECT destroyed_at IS NOT NULL FROM content_month WHERE key_check = 'x'"))
        .isEqualTo("t");
    assertThat(journal.body(newEvidence)).isPresent();
  }

  private void moveToTheOldMonth() {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "INSERT INTO content_month (month, key_check) VALUES ('2001-01-01', 'x')");
              handle.execute("SELECT make_content_partition('content_key', '2001-01-01')");
              handle.execute("SELECT make_content_partition('evidence_content', '2001-01-01')");
              handle.execute("ALTER TABLE evidence DISABLE TRIGGER USER");
              handle.execute("UPDATE evidence SET month = '2001-01-01' WHERE id = ?", oldEvidence);
              handle.execute("ALTER TABLE evidence ENABLE TRIGGER USER");
              handle.execute(
                  "INSERT INTO evidence_content VALUES ('2001-01-01', ?, 'content')", oldEvidence);
            });
  }

  private long append(UUID id) {
    return database
        .jdbi()
        .inTransaction(tx -> journal.append(tx, Samples.evidence(id, null, "body " + id)));
  }

  private long give(long evidence, UUID id) {
    database
        .jdbi()
        .useTransaction(tx -> new HandOvers(database).add(tx, NewHandOver.of(evidence, RECEIVER)));
    long handOver =
        Long.parseLong(text("SELECT id FROM hand_over WHERE evidence_id = " + evidence));
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    String digest = Sha256.hex(id.toString().getBytes(UTF_8));
    Letter letter = new Letter(id, SENDER, "DangKyKhaiSinh", digest, now, 1, new byte[0]);
    letters.give(RECEIVER, List.of(handOver), List.of(letter));
    return handOver;
  }

  private void acknowledge(long handOver) {
    database
        .jdbi()
        .useTransaction(
            tx -> letters.acknowledge(tx, handOver, ReceiptState.DA_XU_LY, new byte[] {1}));
  }

  private Optional<InboxLetters.Acknowledged> acknowledged(long handOver) {
    return database.jdbi().inTransaction(tx -> letters.lock(tx, handOver));
  }

  private String text(String sql) {
    return Objects.requireNonNull(
        database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).one()));
  }
}
