package vn.lienthong.connectors.evidence.chain;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong: the first ones by their place in the chain, and how many there are. */
final class Findings {
  private static final int KEPT = 20;

  private final List<ChainFinding> first = new ArrayList<>();
  private long count;

  synchronized void add(ChainFinding finding) {
    count++;
    first.add(finding);
    first.sort(ChainFinding.ORDER);
    if (first.size() > KEPT) {
      first.remove(KEPT);
    }
  }

  synchronized List<ChainFinding> first() {
    return List.copyOf(first);
  }

  synchronized long count() {
    return count;
  }
}
