package vn.lienthong.connectors.evidence.chain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What was found wrong: the first ones by their place in the chain, how many; and what is doubted.
 */
final class Findings {
  private static final int KEPT = 20;

  private final List<ChainFinding> first = new ArrayList<>();
  private final TimeDoubts doubts = new TimeDoubts();
  private final Map<Problem, Long> counts = new EnumMap<>(Problem.class);

  synchronized void add(ChainFinding finding) {
    counts.merge(finding.problem(), 1L, Long::sum);
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

  /** Gives the first ones better names. */
  synchronized void name(UnaryOperator<ChainFinding> naming) {
    first.replaceAll(naming);
  }

  synchronized List<ChainFinding> first() {
    return List.copyOf(first);
  }

  /** How many of each kind. */
  synchronized Map<Problem, Long> counts() {
    return counts.isEmpty() ? Map.of() : new EnumMap<>(counts);
  }
}
