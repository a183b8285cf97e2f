package vn.lienthong.connectors.evidence.chain;

import java.time.Duration;
import org.jdbi.v3.core.Handle;

/**
 * What no batch holds yet.
 *
 * @param records how many, at most the limit of the count
 * @param oldest how long the oldest has waited, by the database's clock
 */
record Backlog(long records, Duration oldest) {
  private static final String COUNT =
      """
      SELECT (SELECT count(*) FROM (SELECT 1 FROM evidence_unsealed LIMIT :limit) counted),
        coalesce((extract(epoch FROM clock_timestamp() - min(since)) * 1000)::bigint, 0)
      FROM evidence_unsealed
      """;

  static Backlog of(Handle handle, int limit) {
    return handle
        .createQuery(COUNT)
        .bind("limit", limit)
        .map((row, context) -> new Backlog(row.getLong(1), Duration.ofMillis(row.getLong(2))))
        .one();
  }
}
