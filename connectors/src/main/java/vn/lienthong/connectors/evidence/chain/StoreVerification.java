package vn.lienthong.connectors.evidence.chain;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.ContentDepth;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.KeptContents;

/**
 * Verifies the whole chain in the store, reading only: every record and its content against its
 * leaf, the leaves against the signed roots, the heads against each other, and the store against
 * the chain. A running hub may go on.
 */
public final class StoreVerification {
  private static final int HEADS_AT_ONCE = 50;

  private final Jdbi jdbi;
  private final HeadVerifier heads;
  private final ContentDepth depth;
  private final KeptContents kept;
  private final Duration sealedWithin;
  private final LongConsumer progress;
  private final Findings findings = new Findings();
  private final AtomicLong records = new AtomicLong();
  private final Map<LostContent.Reason, AtomicLong> lost = new EnumMap<>(LostContent.Reason.class);

  /**
   * To be run once.
   *
   * @param depth how far to look at contents; the database has its content keys where needed
   * @param sealedWithin how long a record may have waited when later ones were sealed
   * @param progress is told how many records were looked at, from several threads
   */
  public StoreVerification(
      HubDatabase database,
      HeadVerifier heads,
      ContentDepth depth,
      Duration sealedWithin,
      LongConsumer progress) {
    this.jdbi = database.jdbi();
    this.heads = heads;
    this.depth = depth;
    this.kept = KeptContents.of(database, depth);
    this.sealedWithin = sealedWithin;
    this.progress = progress;
    for (LostContent.Reason reason : LostContent.Reason.values()) {
      lost.put(reason, new AtomicLong());
    }
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
    jdbi.useHandle(
        handle -> FindingNames.complete(findings, keys -> RecordSearch.inStore(handle, keys)));
    return links.report(
        records.get(),
        count(LostContent.Reason.ERASED),
        count(LostContent.Reason.ENDED),
        unsealed,
        depth);
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
    Map<Long, ContentState> contents = rows.contents(tx.getConnection(), kept);
    BatchCheck check = new BatchCheck(head, findings);
    ContentCheck opening = new ContentCheck(head.batch(), findings);
    for (SealedLeaf leaf : rows.leaves()) {
      ChainRecord record = rows.record(leaf);
      boolean isDocument = record != null && leaf.kind() == RecordKind.EVIDENCE.number();
      ContentState content = isDocument ? contents.get(leaf.id()) : null;
      check.next(leaf, record, content == null ? null : content.digest());
      if (isDocument) {
        opening.next(leaf, Objects.requireNonNull(record), content);
      }
    }
    check.finish();
    opening.finish(tx, lost);
    progress.accept(records.addAndGet(rows.leaves().size()));
  }

  private long count(LostContent.Reason reason) {
    return Objects.requireNonNull(lost.get(reason)).get();
  }

  private void add(long batch, Problem problem, String detail) {
    findings.add(ChainFinding.ofBatch(batch, problem, detail));
  }
}
