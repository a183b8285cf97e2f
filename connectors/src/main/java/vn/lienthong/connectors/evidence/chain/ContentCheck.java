package vn.lienthong.connectors.evidence.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents of one batch whose content can be opened no more without a recorded reason.
 */
final class ContentCheck {
  private final long batch;
  private final Findings findings;
  private final List<Missing> missing = new ArrayList<>();

  private record Missing(SealedLeaf leaf, ChainRecord record, Problem problem) {}

  ContentCheck(long batch, Findings findings) {
    this.batch = batch;
    this.findings = findings;
  }

  /** Takes the next document; null where neither its content nor its key is kept. */
  void next(SealedLeaf leaf, ChainRecord record, @Nullable ContentState kept) {
    ContentState state = Objects.requireNonNullElse(kept, ContentState.GONE);
    Problem gone = state.missing();
    Problem wrong = gone == null ? state.wrong(record.contentDigest()) : null;
    if (gone != null) {
      missing.add(new Missing(leaf, record, gone));
    } else if (wrong != null) {
      add(leaf, record, wrong);
    }
  }

  /** Asks the chain for the reasons, once for all, and counts by these. */
  void finish(Handle tx, Map<LostContent.Reason, AtomicLong> counts) {
    if (missing.isEmpty()) {
      return;
    }
    LostContent lost = LostContent.of(tx, missing.stream().map(one -> one.leaf().id()).toList());
    for (Missing one : missing) {
      LostContent.Reason reason = lost.reason(one.leaf().id(), one.record().month());
      if (reason == null) {
        add(one.leaf(), one.record(), one.problem());
      } else {
        Objects.requireNonNull(counts.get(reason)).incrementAndGet();
      }
    }
  }

  private void add(SealedLeaf leaf, ChainRecord record, Problem problem) {
    findings.add(ChainFinding.ofRecord(batch, leaf.position(), problem, record.key(), record));
  }
}
