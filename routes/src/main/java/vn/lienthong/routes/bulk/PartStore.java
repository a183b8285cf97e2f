package vn.lienthong.routes.bulk;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoDongType;

/** The rows of parts, and of what is not good in them. */
final class PartStore {
  /** Keeps a part that was just cut. */
  void add(Handle tx, BulkPart part) {
    tx.createUpdate(
            """
            INSERT INTO bulk_part (job, number, first_row, last_row, sent_rows, state, file_digest,
              file_size, message_id)
            VALUES (:job, :number, :first, :last, :rows, :state, :digest, :size, :message)
            """)
        .bind("job", part.job())
        .bind("number", part.number())
        .bind("first", part.firstRow())
        .bind("last", part.lastRow())
        .bind("rows", part.sentRows())
        .bind("state", part.state().name())
        .bind("digest", part.fileDigest())
        .bind("size", part.fileSize())
        .bind("message", part.messageId())
        .execute();
  }

  int count(Handle handle, long job) {
    return handle
        .createQuery("SELECT count(*) FROM bulk_part WHERE job = ?")
        .bind(0, job)
        .mapTo(Integer.class)
        .one();
  }

  /** A part by its number. */
  Optional<BulkPart> find(Handle handle, long job, int number) {
    return handle
        .createQuery("SELECT * FROM bulk_part WHERE job = ? AND number = ?")
        .bind(0, job)
        .bind(1, number)
        .map((row, context) -> BulkPart.of(row))
        .findOne();
  }

  /** Holds the part that a message asks for until the transaction ends. */
  Optional<BulkPart> lock(Handle tx, UUID message) {
    return tx.createQuery("SELECT * FROM bulk_part WHERE message_id = ? FOR UPDATE")
        .bind(0, message)
        .map((row, context) -> BulkPart.of(row))
        .findOne();
  }

  /** Parts of a job in a state, the first ones. */
  List<BulkPart> in(Handle handle, long job, BulkPart.State state, int most) {
    return handle
        .createQuery("SELECT * FROM bulk_part WHERE job = ? AND state = ? ORDER BY number LIMIT ?")
        .bind(0, job)
        .bind(1, state.name())
        .bind(2, most)
        .map((row, context) -> BulkPart.of(row))
        .list();
  }

  /** How many parts of a job stand in each state. */
  Map<String, Integer> states(Handle handle, long job) {
    Map<String, Integer> states = new TreeMap<>();
    handle
        .createQuery("SELECT state, count(*) FROM bulk_part WHERE job = ? GROUP BY state")
        .bind(0, job)
        .map((row, context) -> states.put(row.getString(1), row.getInt(2)))
        .list();
    return states;
  }

  void sent(Handle tx, BulkPart part) {
    tx.execute(
        "UPDATE bulk_part SET state = 'GUI', sent_at = now() WHERE job = ? AND number = ?",
        part.job(),
        part.number());
  }

  void answered(
      Handle tx, BulkPart part, long evidence, String digest, String type, OffsetDateTime asOf) {
    tx.createUpdate(
            """
            UPDATE bulk_part SET state = 'TRA_LOI', result_evidence_id = :evidence,
              result_digest = :digest, result_type = :type, source_as_of = :asOf
            WHERE job = :job AND number = :number
            """)
        .bind("evidence", evidence)
        .bind("digest", digest)
        .bind("type", type)
        .bind("asOf", asOf)
        .bind("job", part.job())
        .bind("number", part.number())
        .execute();
  }

  /** The result does not fit: another one is waited for. */
  void refusedResult(Handle tx, BulkPart part) {
    tx.execute(
        """
        UPDATE bulk_part SET state = 'GUI', wrong_results = wrong_results + 1, result_evidence_id = NULL,
          result_digest = NULL, result_type = NULL, source_as_of = NULL
        WHERE job = ? AND number = ?
        """,
        part.job(),
        part.number());
  }

  void decided(Handle tx, BulkPart part, int good, int bad) {
    tx.execute(
        """
        UPDATE bulk_part SET state = 'XONG', good_rows = ?, bad_rows = bad_rows + ?
        WHERE job = ? AND number = ?
        """,
        good,
        bad,
        part.job(),
        part.number());
  }

  void givenUp(Handle tx, BulkPart part) {
    tx.execute(
        "UPDATE bulk_part SET state = 'BO' WHERE job = ? AND number = ?",
        part.job(),
        part.number());
  }

  /** Gives up what the provider did not answer in time. */
  int giveUpLate(Handle tx, long job, Duration within) {
    return tx.execute(
        """
        UPDATE bulk_part SET state = 'BO'
        WHERE job = ? AND state = 'GUI' AND sent_at < now() - make_interval(secs => ?)
        """,
        job,
        (double) within.toSeconds());
  }

  /** Gives up what was not sent yet. */
  void giveUpWaiting(Handle tx, long job) {
    tx.execute("UPDATE bulk_part SET state = 'BO' WHERE job = ? AND state = 'CHO'", job);
  }

  /** Keeps the rows of a part that are not good, and counts their reasons. */
  void bad(Handle tx, BulkPart part, List<BadRow> rows, boolean byHub) {
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        tx.prepareBatch(
            "INSERT INTO bulk_bad_row (job, row, part, unit, reasons, by_hub) VALUES (?, ?, ?, ?, ?, ?)");
    Map<LyDoDongType, Integer> counts = new TreeMap<>();
    for (BadRow row : rows) {
      batch.add(part.job(), row.row(), part.number(), row.unit(), row.words(), byHub);
      row.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum));
    }
    batch.execute();
    counts.forEach(
        (reason, count) ->
            tx.execute(
                "INSERT INTO bulk_reason (job, part, reason, rows, by_hub) VALUES (?, ?, ?, ?, ?)",
                part.job(),
                part.number(),
                reason.name(),
                count,
                byHub));
    if (byHub) {
      tx.execute(
          "UPDATE bulk_part SET bad_rows = ? WHERE job = ? AND number = ?",
          rows.size(),
          part.job(),
          part.number());
    }
  }

  /** The rows of a part that the hub decided itself. */
  List<BadRow> decidedByHub(Handle handle, BulkPart part) {
    return handle
        .createQuery(
            "SELECT row, unit, reasons FROM bulk_bad_row WHERE job = ? AND row BETWEEN ? AND ? AND by_hub")
        .bind(0, part.job())
        .bind(1, part.firstRow())
        .bind(2, part.lastRow())
        .map((row, context) -> BadRow.of(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** How many rows of a job have which reason. */
  Map<String, Long> reasons(Handle handle, long job) {
    Map<String, Long> reasons = new TreeMap<>();
    handle
        .createQuery("SELECT reason, sum(rows) FROM bulk_reason WHERE job = ? GROUP BY reason")
        .bind(0, job)
        .map((row, context) -> reasons.put(row.getString(1), row.getLong(2)))
        .list();
    return reasons;
  }

  /** What is decided of a job. */
  Counts counts(Handle handle, long job) {
    return handle
        .createQuery(
            """
            SELECT coalesce(max(last_row), 0), coalesce(sum(good_rows), 0), coalesce(sum(bad_rows), 0),
              min(sent_at)
            FROM bulk_part WHERE job = ?
            """)
        .bind(0, job)
        .map(
            (row, context) ->
                new Counts(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getObject(4, OffsetDateTime.class)))
        .one();
  }

  /**
   * Counts of a job.
   *
   * @param rows of the file, as far as it is read
   * @param begun when the first part was sent; null before
   */
  record Counts(long rows, long good, long bad, @Nullable OffsetDateTime begun) {}
}
