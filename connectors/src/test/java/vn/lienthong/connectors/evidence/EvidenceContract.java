package vn.lienthong.connectors.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.lienthong.connectors.evidence.Samples.NOON;
import static vn.lienthong.connectors.evidence.Samples.SENDER;
import static vn.lienthong.connectors.evidence.Samples.evidence;
import static vn.lienthong.connectors.evidence.Samples.known;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.ReceiptState;

/** What every PostgreSQL must do as the store of evidence, known ids and refusals. */
abstract class EvidenceContract {
  abstract HubDatabase database();

  private final EvidenceJournal journal = new EvidenceJournal(database());
  private final KnownMessages known = new KnownMessages(database());

  @Test
  void body_isTheReceivedBytes_afterCommit() {
    String body = "<tt:ThongDiep>Giàng Thị Mỷ</tt:ThongDiep>";
    long id = append(UUID.randomUUID(), null, body);

    assertThat(journal.body(id))
        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(bytes(body)));
    assertThat(journal.body(id + 1_000_000)).isEmpty();
  }

  @Test
  void append_leavesNothing_whenRolledBack() {
    String dossier = UUID.randomUUID().toString();
    database()
        .jdbi()
        .useTransaction(
            tx -> {
              journal.append(tx, evidence(UUID.randomUUID(), dossier, "a"));
              tx.rollback();
            });

    assertThat(journal.ofDossier(dossier)).isEmpty();
  }

  @Test
  void ofDossier_listsInOrder_withDigests() {
    String dossier = UUID.randomUUID().toString();
    UUID first = UUID.randomUUID();
    append(first, dossier, "one");
    append(UUID.randomUUID(), dossier, "two");
    append(UUID.randomUUID(), "another", "three");

    List<EvidenceSummary> found = journal.ofDossier(dossier);

    assertThat(found).hasSize(2).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
    assertThat(found.get(0).messageId()).isEqualTo(first);
    assertThat(found.get(0).bodyDigest())
        .isEqualTo(HexFormat.of().formatHex(Sha256.of(bytes("one"))));
    assertThat(found.get(0).recordedAt())
        .isCloseTo(OffsetDateTime.now(ZoneOffset.UTC), within(5, MINUTES));
  }

  @Test
  void verdictAndEvent_areJson_withVietnameseText() {
    long id = append(UUID.randomUUID(), null, "x");
    database()
        .jdbi()
        .useTransaction(tx -> journal.event(tx, id, "DA_GIAO", Map.of("nơi", "Sơn La \"1\"")));

    assertThat(text("SELECT verdict->>'policy' FROM evidence WHERE id = " + id))
        .isEqualTo("HUB-XMLDSIG-1");
    assertThat(text("SELECT detail->>'nơi' FROM evidence_event WHERE evidence_id = " + id))
        .isEqualTo("Sơn La \"1\"");
  }

  @Test
  void evidence_refusesChange_byTheDatabaseItself() {
    long id = append(UUID.randomUUID(), null, "kept");
    for (String change :
        List.of(
            "UPDATE evidence SET door = 'x' WHERE id = " + id,
            "DELETE FROM evidence_event",
            "TRUNCATE evidence CASCADE")) {
      assertThatThrownBy(() -> database().jdbi().useHandle(handle -> handle.execute(change)))
          .hasRootCauseMessage(
              "ERROR: Rows of %s are evidence and are never changed",
              change.contains("event") ? "evidence_event" : "evidence");
    }
    assertThat(journal.body(id)).isPresent();
  }

  @Test
  void failedStatement_namesNoValue_inItsText() {
    EvidenceRecord secret = evidence(UUID.randomUUID(), null, "001234567890");
    assertThatThrownBy(
            () ->
                database()
                    .jdbi()
                    .useHandle(
                        handle ->
                            handle
                                .createUpdate(
                                    "INSERT INTO evidence (door, body_digest) VALUES (:d, :b)")
                                .bind("d", "001234567890")
                                .bind("b", secret.body())
                                .execute()))
        .satisfies(
            e -> {
              for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                assertThat(cause.getMessage()).doesNotContain("001234567890").doesNotContain("\\x");
              }
            });
  }

  @Test
  void register_letsExactlyOneWin_among16AtOnce() throws Exception {
    UUID id = UUID.randomUUID();
    CyclicBarrier start = new CyclicBarrier(16);
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String receipt = "receipt " + i;
      tries.add(
          () -> {
            start.await();
            boolean won = register(id, receipt);
            String stored = new String(known.find(SENDER, id).orElseThrow().receipt(), UTF_8);
            assertThat(stored.equals(receipt)).isEqualTo(won);
            return won;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(16);
    int winners = 0;
    for (Future<Boolean> outcome : threads.invokeAll(tries)) {
      winners += outcome.get() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(winners).isEqualTo(1);
    assertThat(text("SELECT count(*) FROM evidence WHERE message_id = '" + id + "'"))
        .isEqualTo("1");
  }

  @Test
  void register_isFree_afterAnotherRolledBack() {
    UUID id = UUID.randomUUID();
    database()
        .jdbi()
        .useTransaction(
            tx -> {
              long evidenceId = journal.append(tx, evidence(id, null, "a"));
              assertThat(known.register(tx, known(id, evidenceId, "lost"))).isTrue();
              tx.rollback();
            });

    assertThat(known.find(SENDER, id)).isEmpty();
    assertThat(register(id, "second")).isTrue();
  }

  @Test
  void known_givesBackEveryColumn_afterMoveAndAnswer() {
    UUID id = UUID.randomUUID();
    register(id, "first");
    OffsetDateTime later = NOON.plusSeconds(3);
    database()
        .jdbi()
        .useTransaction(
            tx -> {
              assertThat(known.lock(tx, SENDER, id)).isPresent();
              known.moveTo(tx, SENDER, id, ReceiptState.DA_XU_LY, later, bytes("second"));
              long answer = journal.append(tx, evidence(id, null, "answer"));
              known.keepAnswer(tx, SENDER, id, answer);
            });

    KnownMessage found = known.find(SENDER, id).orElseThrow();
    assertThat(found.state()).isEqualTo(ReceiptState.DA_XU_LY);
    assertThat(found.firstReceivedAt()).isEqualTo(NOON);
    assertThat(found.stateAt()).isEqualTo(later);
    assertThat(found.receipt()).isEqualTo(bytes("second"));
    assertThat(journal.body(Objects.requireNonNull(found.answerEvidenceId())))
        .hasValueSatisfying(answer -> assertThat(answer).isEqualTo(bytes("answer")));
    assertThat(found.referenceDigest()).isEqualTo(new byte[] {1, 2});
  }

  @Test
  void moveTo_isRefused_forAnUnknownId() {
    UUID id = UUID.randomUUID();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                database()
                    .jdbi()
                    .useTransaction(
                        tx ->
                            known.moveTo(tx, SENDER, id, ReceiptState.TU_CHOI, NOON, new byte[0])));
    assertThat(known.find(SENDER, id)).isEmpty();
  }

  @Test
  void refusal_isKept_withCodeAndPlace() {
    HubFault fault = HubFault.of(HubErrorCode.SIGNATURE_MISSING, "/tt:ThongDiep", "");
    new RefusalLog(database()).record(new Refusal("soap", null, fault, null, 50_000_000_000L));

    String where = " FROM refusal WHERE incident_id = '" + fault.incidentId() + "'";
    assertThat(text("SELECT code || ' ' || place || ' ' || body_size" + where))
        .isEqualTo("LT-2001 /tt:ThongDiep 50000000000");
  }

  private long append(UUID messageId, @Nullable String dossier, String body) {
    return database()
        .jdbi()
        .inTransaction(tx -> journal.append(tx, evidence(messageId, dossier, body)));
  }

  private boolean register(UUID id, String receipt) {
    return database()
        .jdbi()
        .inTransaction(
            tx -> {
              long evidenceId = journal.append(tx, evidence(id, null, receipt));
              boolean won = known.register(tx, known(id, evidenceId, receipt));
              if (!won) {
                tx.rollback();
              }
              return won;
            });
  }

  private String text(String sql) {
    return database().jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).one());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
