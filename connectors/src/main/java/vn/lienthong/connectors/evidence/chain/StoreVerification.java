package vn.lienthong.connectors.evidence.chain;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.HubDatabase;

/**
 * Verifies the whole chain in the store, reading only: every record and its content against its
 * leaf, the leaves against the signed roots, the heads against each other, and the store against
 * the chain. A running hub may go on.
 */
public final class StoreVerification {
  private static final int HEADS_AT_ONCE = 50;

  private final Jdbi jdbi;
  private final HeadVerifier heads;
  private final Duration sealedWithin;
  private final LongConsumer progress;
  private final Findings findings = new Findings();
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong erased = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();

  /**
   * To be run once.
   *
   * @param sealedWithin how long a record may have waited when later ones were sealed
   * @param progress is told how many records were looked at, from several threads
   */
  public StoreVerification(
      HubDatabase database, HeadVerifier heads, Duration sealedWithin, LongConsumer progress) {
    this.jdbi = database.jdbi();
    this.heads = heads;
    this.sealedWithin = sealedWithin;
    this.progress = progress;
  }

  /** Looks at everything. */
  public ChainReport run() {
    ChainLinks links = new ChainLinks(findings, 0, 0, null);
    try (Workers workers = new Workers()) {
      for (List<StoredBatch> some = next(links); !some.isEmpty(); some = next(links)) {
        for (StoredBatch batch : some) {
          SealedHead head = links.next(batch.head(), batch.id());
          workers.run(() -> check(batch, head));
        }
      }
    }
    long unsealed =
        jdbi.withHandle(
            handle -> new StoreAgainstChain(handle, findings, links.last()).check(sealedWithin));
    return links.report(records.get(), erased.get(), ended.get(), unsealed);
  }

  private List<StoredBatch> next(ChainLinks links) {
    return jdbi.withHandle(handle -> StoredBatch.after(handle, links.last(), HEADS_AT_ONCE));
  }

  private void check(StoredBatch batch, @Nullable SealedHead claimed) throws Exception {
    heads.verify(batch.head(), batch.id(), findings);
    if (claimed != null) {
      compare(batch, claimed);
      jdbi.useTransaction(tx -> check(tx, claimed, batch.id()));
    }
  }

  private void compare(StoredBatch batch, SealedHead head) {
    boolean same =
        batch.leafCount() == head.leaves()
            && batch.total() == head.total()
            && Arrays.equals(batch.root(), head.root())
            && Arrays.equals(batch.previous(), head.previous())
            && Arrays.equals(batch.headDigest(), batch.digest());
    if (!same) {
      add(batch.id(), Problem.BATCH_ROW_CHANGED, "");
    }
  }

  private void check(Handle tx, SealedHead head, long id) throws SQLException, IOException {
    tx.setReadOnly(true);
    BatchRows rows = BatchRows.read(tx, id);
    Map<Long, byte[]> contents = rows.contents(tx.getConnection());
    BatchCheck check = new BatchCheck(head, findings);
    Map<SealedLeaf, ChainRecord> without = new LinkedHashMap<>();
    for (SealedLeaf leaf : rows.leaves()) {
      ChainRecord record = rows.record(leaf);
      byte[] content = record == null ? null : contents.get(leaf.id());
      boolean isDocument = leaf.kind() == RecordKind.EVIDENCE.number();
      check.next(leaf, record, isDocument ? content : null);
      if (isDocument && record != null && content == null) {
        without.put(leaf, record);
      }
    }
    check.finish();
    requireReasons(tx, head.batch(), without);
    progress.accept(records.addAndGet(rows.leaves().size()));
  }

  private void requireReasons(Handle tx, long batch, Map<SealedLeaf, ChainRecord> without) {
    if (without.isEmpty()) {
      return;
    }
    List<Long> ids = without.keySet().stream().map(SealedLeaf::id).toList();
    LostContent lost = LostContent.of(tx, ids);
    without.forEach(
        (leaf, record) -> {
          LostContent.Reason reason = lost.reason(leaf.id(), record.month());
          if (reason == null) {
            findings.add(
                ChainFinding.ofRecord(
                    batch, leaf.position(), Problem.CONTENT_MISSING, record.key(), record));
          } else {
            (reason == LostContent.Reason.ERASED ? erased : ended).incrementAndGet();
          }
        });
  }

  private void add(long batch, Problem problem, String detail) {
    findings.add(ChainFinding.ofBatch(batch, problem, detail));
  }
}
