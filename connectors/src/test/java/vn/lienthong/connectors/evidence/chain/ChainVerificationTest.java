package vn.lienthong.connectors.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.evidence.TestDatabase;

/** What was tampered with is found and named, in the store and in a copy. */
class ChainVerificationTest {
  private static final String FLIP = "set_byte(%1$s, %2$d, get_byte(%1$s, %2$d) # 1)";
  private static ChainScene scene = new ChainScene();

  @BeforeAll
  static void sealThreeBatches() throws Exception {
    scene.seal(7, 8);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void soundChain_passes_inTheStoreAndInACopy() throws Exception {
    ChainReport store = scene.verify();
    assertThat(store.first()).isEmpty();
    assertThat(store.batches()).isEqualTo(3);
    assertThat(store.records()).isEqualTo(21);
    assertThat(store.unstamped()).isZero();

    ChainReport copy = ChainScene.verify(scene.copy(0));
    assertThat(copy.first()).isEmpty();
    assertThat(copy.records()).isEqualTo(21);
    assertThat(copy.lastDigest()).isEqualTo(store.lastDigest());
  }

  @Test
  void laterCopy_continuesTheOneBefore_andNoOther() throws Exception {
    Path whole = scene.copy(0);
    Path later = scene.copy(2);
    assertThat(ChainScene.verify(later).first()).isEmpty();
    assertThat(ChainScene.verify(later).records()).isEqualTo(5);
    assertThat(ChainScene.verify(whole, later).first())
        .extracting(ChainFinding::problem)
        .contains(Problem.COPY_DAMAGED, Problem.RECORD_TWICE);
  }

  @Test
  void changedRow_isNamed() throws Exception {
    for (String change :
        List.of(
            "door = 'soap'",
            "sender = 'G22.MOTCUB'",
            "dossier_code = ''",
            "recorded_at = recorded_at + interval '1 microsecond'",
            "certificate_digest = ''",
            "reference_digest = " + FLIP.formatted("reference_digest", 0),
            "verdict = verdict || '{\"policy\": \"HUB-XMLDSIG-1/2\"}'",
            "verdict = verdict || '{\"x\": null}'")) {
      undone(
          "evidence",
          "UPDATE evidence SET " + change + " WHERE id = 5",
          Problem.RECORD_CHANGED,
          new RecordKey(RecordKind.EVIDENCE, 5));
    }
    for (String change :
        List.of("kind = 'DA_GIA0'", "evidence_id = 3", "detail = '{\"a\":\"b\"}'")) {
      undone(
          "evidence_event",
          "UPDATE evidence_event SET " + change + " WHERE id = 4",
          Problem.RECORD_CHANGED,
          new RecordKey(RecordKind.EVENT, 4));
    }
  }

  @Test
  void changedContent_isNamed() throws Exception {
    undone(
        "evidence_content",
        "UPDATE evidence_content SET ciphertext = "
            + FLIP.formatted("ciphertext", 3)
            + " WHERE evidence_id = 6",
        Problem.CONTENT_CHANGED,
        new RecordKey(RecordKind.EVIDENCE, 6));
  }

  @Test
  void removedRow_isNamed() throws Exception {
    undone(
        "evidence_event",
        "DELETE FROM evidence_event WHERE id = 9",
        Problem.RECORD_MISSING,
        new RecordKey(RecordKind.EVENT, 9));
  }

  @Test
  void changedLeaf_isNamed() throws Exception {
    undone(
        "evidence_leaf",
        "UPDATE evidence_leaf SET leaf = "
            + FLIP.formatted("leaf", 31)
            + " WHERE kind = 1 AND record_id = 4",
        Problem.LEAF_CHANGED,
        new RecordKey(RecordKind.EVIDENCE, 4));
  }

  @Test
  void swappedRecords_areNamed() throws Exception {
    undone(
        "evidence_event",
        "UPDATE evidence_event e SET (at, kind, detail) = (o.at, o.kind, o.detail)"
            + " FROM evidence_event o WHERE e.id + o.id = 3 AND e.id IN (1, 2)",
        Problem.RECORD_CHANGED,
        new RecordKey(RecordKind.EVENT, 1));
  }

  @Test
  void changedBatch_isNamed() throws Exception {
    for (String column : List.of("root", "head_digest", "previous")) {
      undoneBatch(
          "UPDATE evidence_batch SET "
              + column
              + " = "
              + FLIP.formatted(column, 5)
              + " WHERE id = 2",
          Problem.BATCH_ROW_CHANGED);
    }
    int length = (int) scene.number("SELECT octet_length(head) FROM evidence_batch WHERE id = 2");
    for (int at : new int[] {0, 60, length / 8, length / 4, length / 2, length - 2}) {
      undoneBatch(
          "UPDATE evidence_batch SET head = " + FLIP.formatted("head", at) + " WHERE id = 2",
          Problem.HEAD_UNTRUSTED);
    }
  }

  @Test
  void copyWithOneFlippedByte_isNeverSound() throws Exception {
    byte[] good = Files.readAllBytes(scene.copy(0));
    Path bad = TestDatabase.newDirectory("flipped").resolve("copy");
    for (int at = 0; at < good.length; at += 701) {
      byte[] flipped = good.clone();
      flipped[at] ^= 4;
      Files.write(bad, flipped);
      assertThat(ChainScene.verify(bad).sound()).as("byte %s of %s", at, good.length).isFalse();
    }
    Files.write(bad, Arrays.copyOf(good, good.length - 1));
    assertThat(ChainScene.verify(bad).first().get(0).problem()).isEqualTo(Problem.COPY_DAMAGED);
  }

  @Test
  void chainMadeAnewByAnother_isNotTrusted() throws Exception {
    try (ChainScene other = new ChainScene()) {
      other.database.jdbi().useTransaction(tx -> other.add(tx, "<a/>"));
      var stranger = ChainScene.signer(ChainScene.PKI.key(ChainScene.STRANGER));
      new EvidenceSealer(other.database, stranger, ChainScene.settings(10), Clock.systemUTC())
          .sealOnce();
      ChainFinding finding = other.verify().first().get(0);
      assertThat(finding.problem()).isEqualTo(Problem.HEAD_UNTRUSTED);
      assertThat(finding.detail()).contains("no registered certificate");
    }
  }

  @Test
  void removedContent_isNamed() throws Exception {
    undone(
        "evidence_content",
        "DELETE FROM evidence_content WHERE evidence_id = 2",
        Problem.CONTENT_MISSING,
        new RecordKey(RecordKind.EVIDENCE, 2));
  }

  private static void undone(String table, String sql, Problem problem, RecordKey key)
      throws Exception {
    ChainFinding found = undone(table, sql);
    assertThat(found.problem()).as(sql).isEqualTo(problem);
    assertThat(found.key()).as(sql).isEqualTo(key);
    if (key.kind() == RecordKind.EVIDENCE) {
      assertThat(found.name().messageId()).as(sql).isNotNull();
    }
  }

  private static void undoneBatch(String sql, Problem problem) throws Exception {
    ChainFinding found = undone("evidence_batch", sql);
    assertThat(found.problem()).as(sql).isEqualTo(problem);
    assertThat(found.batch()).isEqualTo(2);
  }

  /** Tampers, looks, and puts things back from a table beside. */
  private static ChainFinding undone(String table, String sql) throws Exception {
    scene.database.jdbi().useHandle(h -> h.execute("CREATE TABLE kept AS TABLE " + table));
    try {
      scene.tamper(table, sql);
      ChainReport report = scene.verify();
      assertThat(report.sound()).as(sql).isFalse();
      return report.first().get(0);
    } finally {
      scene.database.jdbi().useTransaction(tx -> putBack(tx, table));
    }
  }

  private static void putBack(Handle tx, String table) {
    String key =
        switch (table) {
          case "evidence_leaf" -> "batch, position";
          case "evidence_content" -> "month, evidence_id";
          default -> "id";
        };
    String columns =
        tx.createQuery(
                "SELECT string_agg(attname || ' = excluded.' || attname, ', ') FROM pg_attribute"
                    + " WHERE attrelid = ?::regclass AND attnum > 0"
                    + " AND attname <> ALL (string_to_array(?, ', '))")
            .bind(0, table)
            .bind(1, key)
            .mapTo(String.class)
            .one();
    tx.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
    tx.execute(
        "INSERT INTO %s OVERRIDING SYSTEM VALUE TABLE kept ON CONFLICT (%s) DO UPDATE SET %s"
            .formatted(table, key, columns));
    tx.execute("DROP TABLE kept");
    tx.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
  }
}
