package vn.lienthong.routes.metering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * Counts a day from the evidence: every message that was kept under an agreement, its standing
 * answer, and what was given without a question. The digest of a line is the SHA-256 of the SHA-256
 * values of all these documents: the questions in the order of the evidence, each followed by its
 * answer if it has one, then what was given without a question in the order of the access log.
 * Counted again it is the same; it reads the evidence in portions, so that memory stays flat.
 */
final class DayUsage {
  private static final int PORTION = 20_000;

  // With the count the pages of a day are found by their index; the first and last id alone would
  // be looked for along the whole primary key.
  private static final String RANGE =
      "SELECT min(id), max(id), count(*) FROM evidence"
          + " WHERE recorded_at >= :from AND recorded_at < :to";
  private static final String QUESTIONS =
      """
      SELECT e.id, e.sender, e.verdict ->> 'thoaThuan' AS agreement, e.service, e.body_digest,
        a.body_digest AS answer_digest
      FROM evidence e
        LEFT JOIN known_message k ON k.sender = e.sender AND k.message_id = e.message_id
          AND k.evidence_id = e.id
        LEFT JOIN evidence a ON a.id = k.answer_evidence_id
      WHERE e.id > :after AND e.id <= :last AND e.direction = 'NHAN'
        AND e.recorded_at >= :from AND e.recorded_at < :to
        AND e.verdict ->> 'thoaThuan' IS NOT NULL
      ORDER BY e.id
      """;
  private static final String GIVEN =
      """
      SELECT d.consumer, d.agreement, d.service, cardinality(d.fields) AS fields,
        CASE WHEN d.question_id IS NULL THEN e.body_digest END AS digest
      FROM disclosure d JOIN evidence e ON e.id = d.given_id
      WHERE d.at >= :from AND d.at < :to AND d.agreement IS NOT NULL ORDER BY d.id
      """;

  private record Key(String consumer, String agreement, String service) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::consumer)
            .thenComparing(Key::agreement)
            .thenComparing(Key::service);

    static Key of(ResultSet row, String consumer) throws SQLException {
      return new Key(row.getString(consumer), row.getString("agreement"), row.getString("service"));
    }
  }

  private final Handle handle;
  private final LocalDate day;
  private final Map<Key, UsageCount> counts = new HashMap<>();

  private DayUsage(Handle handle, LocalDate day) {
    this.handle = handle;
    this.day = day;
  }

  /** What was used on a day, in order of consumer, agreement and service. */
  static List<Usage> of(Handle handle, LocalDate day) {
    DayUsage usage = new DayUsage(handle, day);
    usage.questions();
    usage.given();
    Map<Key, UsageCount> ordered = new TreeMap<>(Key.ORDER);
    ordered.putAll(usage.counts);
    return ordered.entrySet().stream()
        .map(
            one ->
                one.getValue()
                    .toUsage(
                        day,
                        one.getKey().consumer(),
                        one.getKey().agreement(),
                        one.getKey().service()))
        .toList();
  }

  private void questions() {
    long[] range =
        handle
            .createQuery(RANGE)
            .bind("from", start(day))
            .bind("to", start(day.plusDays(1)))
            .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
            .one();
    for (long after = range[0] - 1; after < range[1]; after += PORTION) {
      portion(after, Math.min(after + PORTION, range[1]));
    }
  }

  // Bounded by ids, not by a number of rows: the database then never sorts what is left of the day.
  private void portion(long after, long last) {
    handle
        .createQuery(QUESTIONS)
        .bind("after", after)
        .bind("last", last)
        .bind("from", start(day))
        .bind("to", start(day.plusDays(1)))
        .map(
            (row, context) ->
                count(Key.of(row, "sender"))
                    .question(row.getBytes("body_digest"), row.getBytes("answer_digest")))
        .forEach(counted -> {});
  }

  private void given() {
    handle
        .createQuery(GIVEN)
        .setFetchSize(PORTION)
        .bind("from", start(day))
        .bind("to", start(day.plusDays(1)))
        .map(
            (row, context) ->
                count(Key.of(row, "consumer")).given(row.getLong("fields"), row.getBytes("digest")))
        .forEach(counted -> {});
  }

  private UsageCount count(Key key) {
    return counts.computeIfAbsent(key, other -> new UsageCount());
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
  }
}
