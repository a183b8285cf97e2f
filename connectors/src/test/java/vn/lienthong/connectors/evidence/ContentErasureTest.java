package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.connectors.evidence.Samples.RECEIVER;
import static vn.lienthong.connectors.evidence.Samples.SENDER;
import static vn.lienthong.connectors.evidence.Samples.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;

class ContentErasureTest {
  private static final String DOSSIER = "G22.99-2026-1";

  private final HubDatabase database = TestDatabase.fresh();
  private final EvidenceJournal journal = new EvidenceJournal(database);
  private final ContentHolds holds = new ContentHolds(database);
  private final Path register = TestDatabase.newDirectory("register").resolve("erasures.log");
  private final ContentErasure erasure =
      new ContentErasure(database, new ErasureRegister(register), this::guard);
  private final UUID question = UUID.randomUUID();
  private final long asked = append(question, null);
  private final long answered =
      database
          .jdbi()
          .inTransaction(
              tx -> journal.appendAnswer(tx, evidence(UUID.randomUUID(), null, "answer"), asked));
  private final long other = append(UUID.randomUUID(), DOSSIER);
  private long working;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void erasedMessage_isUnreadable_withItsAnswer_andTheOthersStay() throws IOException {
    byte[] wrapped = one("SELECT wrapped FROM content_key WHERE evidence_id = " + asked);
    assertThat(erasure.erase(order(ContentTarget.message(SENDER, question)))).isEqualTo(2);

    for (long gone : List.of(asked, answered)) {
      assertThatThrownBy(() -> journal.body(gone))
          .isInstanceOfSatisfying(
              HubException.class,
              e -> assertThat(e.fault().code()).isEqualTo(HubErrorCode.CONTENT_ERASED));
    }
    assertThat(journal.body(other)).isPresent();
    assertThat(
            text(
                "SELECT detail->>'canCu' FROM evidence_event WHERE kind = 'XOA_NOI_DUNG'"
                    + " AND evidence_id = "
                    + asked))
        .isEqualTo("Điều 16");
    assertThat(Files.readString(register)).contains("vanhanh\tkiemsoat\tĐiều 16\t");
    String part = text("SELECT pg_relation_filepath('content_key_default')");
    Path table =
        Jdbi.create(TestDatabase.server().administration())
            .withHandle(
                handle -> {
                  handle.execute("CHECKPOINT");
                  return handle
                      .createQuery("SELECT current_setting('data_directory')")
                      .mapTo(String.class)
                      .map(directory -> Path.of(directory).resolve(part))
                      .one();
                });
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(table)))
        .doesNotContain(HexFormat.of().formatHex(wrapped));
  }

  @Test
  void erasure_isRefused_whileAHoldStands() {
    ContentTarget dossier = ContentTarget.dossier(DOSSIER);
    holds.hold(dossier, "vụ việc 12/2026", "vanhanh");
    assertThatThrownBy(() -> erasure.erase(order(dossier)))
        .isInstanceOfSatisfying(
            ErasureRefusedException.class,
            e -> assertThat(e.code()).isEqualTo(HubErrorCode.CONTENT_HELD))
        .hasMessageContaining("hold");
    assertThat(journal.body(other)).isPresent();
    assertThat(register).doesNotExist();
    assertThat(holds.release(dossier, "vanhanh")).isEqualTo(1);
    assertThat(erasure.erase(order(dossier))).isEqualTo(1);
  }

  @Test
  void hold_isRefused_whereThereIsNoEvidence_andNothingIsWritten() {
    assertThat(refusedHold(ContentTarget.dossier(DOSSIER + "0")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(HubErrorCode.DOSSIER_NOT_FOUND))
        .satisfies(e -> assertThat(e.vietnamese()).contains(DOSSIER + "0", "Xem lại mã"));
    for (ContentTarget wrong :
        List.of(
            ContentTarget.message(RECEIVER, question),
            ContentTarget.message(SENDER, UUID.randomUUID()))) {
      assertThat(refusedHold(wrong).code()).isEqualTo(HubErrorCode.MESSAGE_NOT_FOUND);
    }
    assertThat(text("SELECT count(*) FROM content_hold")).isEqualTo("0");
  }

  private ErasureRefusedException refusedHold(ContentTarget target) {
    return catchThrowableOfType(
        ErasureRefusedException.class, () -> holds.hold(target, "vụ việc 12/2026", "vanhanh"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CHO", "DA_XEP", "DANG_GUI", "TREO", "HONG"})
  void erasure_isRefused_whileTheMessageIsNotDelivered(HandOverState state) {
    ContentTarget message = ContentTarget.message(SENDER, question);
    handOver(state);
    assertThat(refusal(message))
        .satisfies(e -> assertThat(e.code()).isEqualTo(HubErrorCode.CONTENT_STILL_NEEDED))
        .satisfies(e -> assertThat(e.vietnamese()).contains(question.toString(), state.name()));
    assertThat(journal.body(asked)).isPresent();
    assertThat(journal.body(answered)).isPresent();
    assertThat(register).doesNotExist();

    holds.hold(message, "vụ việc 12/2026", "vanhanh");
    assertThat(refusal(message).code()).isEqualTo(HubErrorCode.CONTENT_HELD);
    holds.release(message, "vanhanh");

    handOver(HandOverState.BO_QUA);
    assertThat(erasure.erase(order(message))).isEqualTo(2);
  }

  @Test
  void erasure_isRefused_whileAProcedureWorksWithTheMessage_orIsNotThere() {
    working = asked;
    assertThat(refusal(ContentTarget.message(SENDER, question)).code())
        .isEqualTo(HubErrorCode.CONTENT_STILL_NEEDED);
    assertThat(journal.body(asked)).isPresent();
    assertThat(register).doesNotExist();
    assertThat(refusal(ContentTarget.dossier("none")).code())
        .isEqualTo(HubErrorCode.DOSSIER_NOT_FOUND);
    assertThat(refusal(ContentTarget.message(RECEIVER, question)).code())
        .isEqualTo(HubErrorCode.MESSAGE_NOT_FOUND);
  }

  private void guard(Handle tx, List<Long> evidence) {
    if (evidence.contains(working)) {
      throw new ErasureRefusedException(
          HubErrorCode.CONTENT_STILL_NEEDED, "thủ tục còn chạy", "a procedure runs");
    }
  }

  private ErasureRefusedException refusal(ContentTarget target) {
    return catchThrowableOfType(ErasureRefusedException.class, () -> erasure.erase(order(target)));
  }

  /** The asked message's one hand-over, brought into a state. */
  private void handOver(HandOverState state) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO hand_over
                          (evidence_id, receiver, state, lease_until, lease_owner, done_at)
                        VALUES (:asked, :receiver, :state,
                          CASE WHEN :state IN ('DA_XEP', 'DANG_GUI') THEN now() END,
                          CASE WHEN :state = 'DANG_GUI' THEN 'node' END,
                          CASE WHEN :state NOT IN ('CHO', 'DA_XEP', 'DANG_GUI') THEN now() END)
                        ON CONFLICT (evidence_id, receiver) DO UPDATE
                        SET (state, lease_until, lease_owner, done_at) =
                          (excluded.state, excluded.lease_until, excluded.lease_owner,
                            excluded.done_at)
                        """)
                    .bind("asked", asked)
                    .bind("receiver", RECEIVER.value())
                    .bind("state", state.name())
                    .execute());
  }

  @Test
  void erasure_isDoneAgain_afterARestoreBroughtTheKeyBack() {
    byte[] wrapped = one("SELECT wrapped FROM content_key WHERE evidence_id = " + other);
    byte[] content = one("SELECT ciphertext FROM evidence_content WHERE evidence_id = " + other);
    erasure.erase(order(ContentTarget.dossier(DOSSIER)));
    assertThat(erasure.eraseAgain()).isZero();
    bringBack(wrapped, content);
    assertThat(journal.body(other)).isPresent();
    assertThat(erasure.eraseAgain()).isEqualTo(1);
    assertThatThrownBy(() -> journal.body(other)).isInstanceOf(HubException.class);
    assertThat(journal.body(asked)).isPresent();
  }

  /** The register stands outside the database: one may have it, the other not. */
  @Test
  void erasureThatFailed_erasesNothingLater() throws IOException {
    execute(
        "CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN RAISE EXCEPTION ''No space left on device''; END'");
    execute("CREATE TRIGGER disk_full BEFORE DELETE ON content_key EXECUTE FUNCTION disk_full()");
    try {
      assertThatThrownBy(() -> erasure.erase(order(ContentTarget.dossier(DOSSIER))))
          .hasStackTraceContaining("No space left");
    } finally {
      execute("DROP TRIGGER disk_full ON content_key; DROP FUNCTION disk_full");
    }
    assertThat(Files.readString(register)).contains("LENH\t").doesNotContain("XONG\t");

    assertThat(erasure.eraseAgain()).isZero();

    assertThat(journal.body(other)).isPresent();
    assertThat(Files.readString(register)).contains("HUY\t");
    assertThat(erasure.erase(order(ContentTarget.dossier(DOSSIER)))).isEqualTo(1);
  }

  @Test
  void failureAfterTheCommit_saysThatItIsErased_andTheSameOrderFinishesIt() throws IOException {
    SqlLogger takesTheRegisterAway =
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            if (String.valueOf(context.getRawSql()).contains("DELETE FROM content_key")) {
              register.toFile().delete();
              register.toFile().mkdir();
            }
          }
        };
    database.jdbi().setSqlLogger(takesTheRegisterAway);
    assertThatThrownBy(() -> erasure.erase(order(ContentTarget.dossier(DOSSIER))))
        .isInstanceOfSatisfying(
            ErasureUnfinishedException.class, e -> assertThat(e.documents()).isEqualTo(1));
    assertThatThrownBy(() -> journal.body(other)).isInstanceOf(HubException.class);

    database.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    Files.delete(register);
    assertThat(erasure.erase(order(ContentTarget.dossier(DOSSIER)))).isEqualTo(1);
    assertThat(Files.readString(register)).contains("XONG\t");
  }

  /** Killed after the commit and before the register heard of it, then restored. */
  @Test
  void erasureWhoseEndWasNotWritten_isDoneAgain_underItsOwnOrder() throws IOException {
    byte[] wrapped = one("SELECT wrapped FROM content_key WHERE evidence_id = " + other);
    byte[] content = one("SELECT ciphertext FROM evidence_content WHERE evidence_id = " + other);
    erasure.erase(order(ContentTarget.dossier(DOSSIER)));
    String all = Files.readString(register);
    Files.writeString(register, all.substring(0, all.indexOf("XONG")) + "XO");
    assertThat(erasure.eraseAgain()).isZero();
    bringBack(wrapped, content);

    assertThat(erasure.eraseAgain()).isEqualTo(1);

    assertThat(
            text(
                "SELECT count(DISTINCT detail->>'lenh') || ' ' || count(*) || ' '"
                    + " || min(detail->>'nguoiPheDuyet') FROM evidence_event"
                    + " WHERE kind = 'XOA_NOI_DUNG' AND evidence_id = "
                    + other))
        .isEqualTo("1 2 kiemsoat");
  }

  @Test
  void hold_stopsTheErasureAfterARestoreToo() {
    byte[] wrapped = one("SELECT wrapped FROM content_key WHERE evidence_id = " + other);
    byte[] content = one("SELECT ciphertext FROM evidence_content WHERE evidence_id = " + other);
    ContentTarget dossier = ContentTarget.dossier(DOSSIER);
    erasure.erase(order(dossier));
    bringBack(wrapped, content);
    holds.hold(dossier, "vụ việc 12/2026", "vanhanh");

    assertThat(erasure.eraseAgain()).isZero();
    assertThat(journal.body(other)).isPresent();

    holds.release(dossier, "vanhanh");
    assertThat(erasure.eraseAgain()).isEqualTo(1);
  }

  private void bringBack(byte[] wrapped, byte[] content) {
    String month = "(SELECT month FROM evidence WHERE id = " + other + ")";
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "INSERT INTO content_key VALUES (" + month + ", ?, ?)", other, wrapped);
              handle.execute(
                  "INSERT INTO evidence_content VALUES (" + month + ", ?, ?)", other, content);
            });
  }

  private void execute(String sql) {
    database.jdbi().useHandle(handle -> handle.execute(sql));
  }

  @Test
  void order_isRefused_byOnePersonOrWithoutABasis() {
    ContentTarget target = ContentTarget.dossier(DOSSIER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ErasureOrder(target, "Điều 16", "vanhanh", "vanhanh"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ErasureOrder(target, " ", "vanhanh", "kiemsoat"));
  }

  private static ErasureOrder order(ContentTarget target) {
    return new ErasureOrder(target, "Điều 16", "vanhanh", "kiemsoat");
  }

  private long append(UUID id, @Nullable String dossier) {
    return database
        .jdbi()
        .inTransaction(tx -> journal.append(tx, evidence(id, dossier, "body " + id)));
  }

  private byte[] one(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(byte[].class).one());
  }

  private String text(String sql) {
    return Objects.requireNonNull(
        database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).one()));
  }
}
