package vn.lienthong.connectors.evidence.chain;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Compares the store with its chain: nothing may stand in the one that the other does not know. */
final class StoreAgainstChain {
  private static final int SHOWN = 20;

  // One statement sees one state of the store, whatever a running hub adds meanwhile.
  private static final String OUTSIDE =
      """
      SELECT r.id FROM %s r
      WHERE NOT EXISTS (SELECT FROM evidence_leaf l WHERE l.kind = :kind AND l.record_id = r.id)
        AND NOT EXISTS (SELECT FROM evidence_unsealed u WHERE u.kind = :kind AND u.record_id = r.id)
      ORDER BY r.id LIMIT :limit
      """;
  private static final String OVERDUE =
      """
      SELECT kind, record_id FROM evidence_unsealed
      WHERE since < (SELECT max(sealed_at) FROM evidence_batch) - :within * interval '1 ms'
      ORDER BY since LIMIT :limit
      """;

  private final Handle handle;
  private final Findings findings;
  private final long lastBatch;

  StoreAgainstChain(Handle handle, Findings findings, long lastBatch) {
    this.handle = handle;
    this.findings = findings;
    this.lastBatch = lastBatch;
  }

  /** Gives how many records wait to be sealed. */
  long check(Duration sealedWithin) {
    outside(RecordKind.EVIDENCE, "evidence");
    outside(RecordKind.EVENT, "evidence_event");
    overdue(sealedWithin);
    return handle.createQuery("SELECT count(*) FROM evidence_unsealed").mapTo(Long.class).one();
  }

  private void outside(RecordKind kind, String table) {
    List<Long> ids =
        handle
            .createQuery(OUTSIDE.formatted(table))
            .bind("kind", kind.number())
            .bind("limit", SHOWN)
            .mapTo(Long.class)
            .list();
    ids.forEach(id -> add(Problem.NOT_IN_CHAIN, new RecordKey(kind, id)));
  }

  private void overdue(Duration sealedWithin) {
    handle
        .createQuery(OVERDUE)
        .bind("within", sealedWithin.toMillis())
        .bind("limit", SHOWN)
        .map((row, context) -> new RecordKey(RecordKind.of(row.getInt(1)), row.getLong(2)))
        .forEach(key -> add(Problem.NOT_SEALED, key));
  }

  private void add(Problem problem, RecordKey key) {
    findings.add(ChainFinding.ofRecord(lastBatch + 1, 0, problem, key, null));
  }
}
