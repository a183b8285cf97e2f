package vn.lienthong.connectors.evidence.chain;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which contents or keys a copy lacks, and what its events say of that: about a bit for each. */
final class CopiedContents {
  private final Map<String, IdSet> without = new TreeMap<>(); // by month
  private final IdSet keyless = new IdSet(); // the content is there
  private final IdSet erased = new IdSet();
  private final Set<String> endedMonths = new HashSet<>();

  /** Takes a document. */
  void document(ChainRecord document, boolean hasContent, boolean hasKey) {
    long id = document.key().id();
    if (!hasContent || !hasKey) {
      String month = String.valueOf(document.month());
      without.computeIfAbsent(month, first -> new IdSet()).add(id);
    }
    if (hasContent && !hasKey) {
      keyless.add(id);
    }
  }

  /** Takes any record; events give reasons. */
  void event(ChainRecord record) {
    Long gone = record.erased();
    if (gone != null) {
      erased.add(gone);
    }
    String month = record.endedMonth();
    if (month != null) {
      endedMonths.add(month);
    }
  }

  /**
   * Counts what is gone by its reason, whatever record gives it, in the document's batch or a later
   * one; none is a finding.
   */
  Map<LostContent.Reason, Long> finish(long lastBatch, Findings findings) {
    LostContent lost = new LostContent(erased::contains, endedMonths);
    Map<LostContent.Reason, Long> counts = new EnumMap<>(LostContent.Reason.class);
    without.forEach(
        (month, ids) ->
            ids.all()
                .forEach(
                    id -> {
                      LostContent.Reason reason = lost.reason(id, month);
                      if (reason == null) {
                        findings.add(finding(id, lastBatch));
                      } else {
                        counts.merge(reason, 1L, Long::sum);
                      }
                    }));
    return counts;
  }

  private ChainFinding finding(long id, long lastBatch) {
    Problem problem = keyless.contains(id) ? Problem.KEY_MISSING : Problem.CONTENT_MISSING;
    RecordKey key = new RecordKey(RecordKind.EVIDENCE, id);
    return ChainFinding.ofRecord(lastBatch + 1, 0, problem, key, null);
  }
}
