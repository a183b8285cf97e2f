package vn.lienthong.connectors.evidence.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param findings how many things are wrong
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
    long findings) {

  /** Whether nothing is wrong. */
  public boolean sound() {
    return findings == 0;
  }
}
