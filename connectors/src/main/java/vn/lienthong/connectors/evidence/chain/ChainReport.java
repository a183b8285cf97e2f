package vn.lienthong.connectors.evidence.chain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.ContentDepth;

/**
 * What a verification found.
 *
 * @param batches how many were looked at
 * @param records how many records stand in them
 * @param erased how many of them have lost their content by an erasure that is recorded
 * @param ended how many by the end of their month's retention time, which is recorded too
 * @param unstamped heads without a time-stamp
 * @param unsealed records that wait to be sealed; 0 for a copy, which has none
 * @param from the last batch before the first one looked at
 * @param last number of the last batch
 * @param lastDigest SHA-256 of its head, hex; null where there is none
 * @param doubtfulTimes heads that are whole and whose time is not proven
 * @param first the first things that are wrong, in the order of the chain
 * @param counts how many things are wrong, by what
 * @param depth how far contents were looked at; null where only heads were
 */
public record ChainReport(
    long batches,
    long records,
    long erased,
    long ended,
    long unstamped,
    long unsealed,
    long from,
    long last,
    @Nullable String lastDigest,
    List<DoubtfulTimes> doubtfulTimes,
    List<ChainFinding> first,
    Map<Problem, Long> counts,
    @Nullable ContentDepth depth) {

  /** Whether nothing is wrong. */
  public boolean sound() {
    return counts.isEmpty();
  }

  /** How many things are wrong. */
  public long findings() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many contents can be opened no more without a recorded reason. */
  public long lostContents() {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().ofContent())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
