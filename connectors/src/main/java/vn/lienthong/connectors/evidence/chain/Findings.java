package vn.lienthong.connectors.evidence.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found wrong: the first ones by their place in the chain, how many; and what is doubted.
 */
final class Findings {
  private static final int KEPT = 20;

  private final List<ChainFinding> first = new ArrayList<>();
  private final TimeDoubts doubts = new TimeDoubts();
  private long count;

  synchronized void add(ChainFinding finding) {
    count++;
    first.add(finding);
    first.sort(ChainFinding.ORDER);
    if (first.size() > KEPT) {
      first.remove(KEPT);
    }
  }

  /** Everything that others have found. */
  void addAll(Findings others) {
    others.first().forEach(this::add);
    doubts.addAll(others.doubts.ranges());
  }

  /** Whose times are doubted; that is nothing wrong with what was sealed. */
  TimeDoubts doubts() {
    return doubts;
  }

  synchronized List<ChainFinding> first() {
    return List.copyOf(first);
  }

  synchronized long count() {
    return count;
  }
}
