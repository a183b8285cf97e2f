package vn.lienthong.connectors.evidence.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.ContentDepth;

/**
 * Verifies copies of the chain offline: one, or several of which each continues the one before. It
 * holds one batch and about two bits for each record.
 */
public final class CopyVerification implements CopyHandler {
  private final HeadVerifier heads;
  private final LongConsumer progress;
  private final Findings findings = new Findings();
  private final Map<RecordKind, IdSet> seen = new EnumMap<>(RecordKind.class);
  private final CopiedContents contents = new CopiedContents();
  private @Nullable ChainLinks links;
  private @Nullable Workers workers;
  private @Nullable OpenBatch open;
  private long records;
  private long recordsBefore;

  /** A batch whose frames are still being read. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  private record OpenBatch(
      long id,
      byte[] document,
      @Nullable SealedHead head,
      List<SealedLeaf> leaves,
      List<ChainRecord> records,
      Map<Long, byte[]> contents,
      Set<Long> keys) {

    static OpenBatch of(long id, byte[] document, @Nullable SealedHead head) {
      return new OpenBatch(
          id,
          document,
          head,
          new ArrayList<>(),
          new ArrayList<>(),
          new HashMap<>(),
          new HashSet<>());
    }
  }

  /**
   * To be run once.
   *
   * @param progress is told how many records were read
   */
  public CopyVerification(HeadVerifier heads, LongConsumer progress) {
    this.heads = heads;
    this.progress = progress;
  }

  /**
   * Looks at everything.
   *
   * @param copies in the order of their batches
   * @throws IOException where a file cannot be read
   */
  public ChainReport run(List<Path> copies) throws IOException {
    try (Workers all = new Workers()) {
      workers = all;
      for (Path copy : copies) {
        read(copy);
      }
    }
    ChainLinks read = links == null ? new ChainLinks(findings, 0, 0, null) : links;
    Map<LostContent.Reason, Long> gone = contents.finish(read.last(), findings);
    FindingNames.complete(findings, keys -> RecordSearch.inCopies(copies, keys));
    return read.report(
        records,
        gone.getOrDefault(LostContent.Reason.ERASED, 0L),
        gone.getOrDefault(LostContent.Reason.ENDED, 0L),
        0,
        ContentDepth.ROW);
  }

  private void read(Path copy) throws IOException {
    try {
      recordsBefore = records;
      CopyReader.read(copy, this);
    } catch (DamagedCopyException e) {
      finishBatch();
      damaged(copy.getFileName() + ": " + e.getMessage());
    }
  }

  @Override
  public void begin(long after, long total, byte @Nullable [] digest) {
    if (links == null) {
      links = new ChainLinks(findings, after, total, digest);
    } else if (links.last() != after) {
      damaged("this copy begins after batch " + after + ", the one before ends with another");
    }
  }

  @Override
  public void head(byte[] document) {
    finishBatch();
    ChainLinks following = links();
    long id = claimedId(document, following.last() + 1);
    SealedHead head = following.next(document, id);
    open = OpenBatch.of(id, document, head);
  }

  /** A number that cannot be read is taken for the next one. */
  private static long claimedId(byte[] document, long next) {
    try {
      return Math.max(next, HeadVerifier.claimed(document).batch());
    } catch (UntrustedHeadException e) {
      return next;
    }
  }

  @Override
  public void record(SealedLeaf leaf, ChainRecord record) {
    OpenBatch batch = open;
    if (batch == null) {
      damaged("a record stands before any head");
      return;
    }
    batch.leaves().add(leaf);
    batch.records().add(record);
    records++;
    if (!seen.computeIfAbsent(record.key().kind(), kind -> new IdSet()).add(record.key().id())) {
      findings.add(
          ChainFinding.ofRecord(
              batch.id(), leaf.position(), Problem.RECORD_TWICE, record.key(), record));
    }
    contents.event(record);
  }

  @Override
  public void content(long evidenceId, byte[] digest) {
    if (open != null) {
      open.contents().put(evidenceId, digest);
    }
  }

  @Override
  public void key(long evidenceId) {
    if (open != null) {
      open.keys().add(evidenceId);
    }
  }

  @Override
  public void end(long last, long written, byte[] digest) {
    finishBatch();
    if (!links().endsWith(last, digest) || records - recordsBefore != written) {
      damaged("its end speaks of batch " + last + " and " + written + " records");
    }
  }

  private void finishBatch() {
    OpenBatch batch = open;
    open = null;
    if (batch == null) {
      return;
    }
    for (ChainRecord record : batch.records()) {
      if (record.key().kind() == RecordKind.EVIDENCE) {
        long id = record.key().id();
        contents.document(record, batch.contents().containsKey(id), batch.keys().contains(id));
      }
    }
    Objects.requireNonNull(workers).run(() -> check(batch));
    progress.accept(records);
  }

  private void check(OpenBatch batch) {
    heads.verify(batch.document(), batch.id(), findings);
    if (batch.head() == null) {
      return;
    }
    BatchCheck check = new BatchCheck(batch.head(), findings);
    for (int i = 0; i < batch.records().size(); i++) {
      ChainRecord record = batch.records().get(i);
      boolean gone = record.canonical().length == 0; // the store that was copied had lost it
      boolean isDocument = record.key().kind() == RecordKind.EVIDENCE;
      byte[] content = isDocument ? batch.contents().get(record.key().id()) : null;
      check.next(batch.leaves().get(i), gone ? null : record, content);
    }
    check.finish();
  }

  private ChainLinks links() {
    if (links == null) {
      damaged("it does not say after which batch it begins");
      links = new ChainLinks(findings, 0, 0, null);
    }
    return links;
  }

  private void damaged(String reason) {
    long batch = links == null ? 1 : links.last() + 1;
    findings.add(ChainFinding.ofBatch(batch, Problem.COPY_DAMAGED, reason));
  }
}
