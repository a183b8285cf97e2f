package vn.lienthong.routes.procedure.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.lienthong.qcvn109.digest.SaltedKeys;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Questions of rounds and their answers; every change belongs to the caller's transaction. */
final class AnswerStore {
  /** Of a commune that nobody said anything of. */
  static final Total NOTHING = new Total(0, SaltedKeys.digest(Set.of()));

  /** Count and digest of a commune. */
  record Total(long count, String digest) {}

  void asked(Handle tx, Question question) {
    tx.createUpdate(
            """
            INSERT INTO reconciliation_question (message_id, round, member, record, keys)
            VALUES (:id, :round, :member, :record, :keys)
            """)
        .bind("id", question.messageId())
        .bind("round", question.round())
        .bind("member", question.member().value())
        .bind("record", question.record())
        .bind("keys", question.keys())
        .execute();
  }

  Optional<Question> find(Handle tx, UUID message) {
    return questions(
            tx.createQuery("SELECT * FROM reconciliation_question WHERE message_id = :id")
                .bind("id", message))
        .stream()
        .findFirst();
  }

  List<Question> of(Handle tx, String round) {
    return questions(
        tx.createQuery("SELECT * FROM reconciliation_question WHERE round = :round")
            .bind("round", round));
  }

  void answered(Handle tx, UUID message, long records) {
    tx.createUpdate(
            "UPDATE reconciliation_question SET answered_at = now(), records = :records"
                + " WHERE message_id = :id AND answered_at IS NULL")
        .bind("id", message)
        .bind("records", records)
        .execute();
  }

  void totals(Handle tx, Question question, Map<String, Total> byUnit) {
    var batch =
        tx.prepareBatch(
            """
            INSERT INTO reconciliation_total (round, record, unit, count, digest)
            VALUES (:round, :record, :unit, :count, :digest)
            """);
    byUnit.forEach(
        (unit, total) ->
            batch
                .bind("round", question.round())
                .bind("record", question.record())
                .bind("unit", unit)
                .bind("count", total.count())
                .bind("digest", total.digest())
                .add());
    batch.execute();
  }

  Map<String, Total> totals(Handle tx, String round, String record) {
    Map<String, Total> totals = new TreeMap<>();
    tx.createQuery("SELECT * FROM reconciliation_total WHERE round = :round AND record = :record")
        .bind("round", round)
        .bind("record", record)
        .map(
            (row, context) ->
                totals.put(
                    row.getString("unit"),
                    new Total(row.getLong("count"), row.getString("digest"))))
        .list();
    return totals;
  }

  void keys(Handle tx, Question question, String unit, Set<String> keys) {
    var batch =
        tx.prepareBatch(
            "INSERT INTO reconciliation_key (round, record, unit, key)"
                + " VALUES (:round, :record, :unit, :key)");
    for (String key : keys) {
      batch
          .bind("round", question.round())
          .bind("record", question.record())
          .bind("unit", unit)
          .bind("key", key)
          .add();
    }
    batch.execute();
  }

  /** Keys that were told, by commune. */
  Map<String, Set<String>> keys(Handle tx, String round, String record) {
    Map<String, Set<String>> keys = new TreeMap<>();
    tx.createQuery("SELECT * FROM reconciliation_key WHERE round = :round AND record = :record")
        .bind("round", round)
        .bind("record", record)
        .map(
            (row, context) ->
                keys.computeIfAbsent(row.getString("unit"), unit -> new TreeSet<>())
                    .add(row.getString("key")))
        .list();
    return keys;
  }

  private static List<Question> questions(Query query) {
    return query
        .map(
            (row, context) ->
                new Question(
                    row.getObject("message_id", UUID.class),
                    row.getString("round"),
                    new MemberCode(row.getString("member")),
                    row.getString("record"),
                    row.getBoolean("keys"),
                    row.getTimestamp("answered_at") != null))
        .list();
  }
}
