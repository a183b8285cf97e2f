package vn.lienthong.connectors.evidence.chain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The heads whose time is doubted. Any thread may add one. */
final class TimeDoubts {
  private final Map<TimeDoubt, SortedSet<Long>> batches = new EnumMap<>(TimeDoubt.class);

  synchronized void add(long batch, TimeDoubt doubt) {
    batches.computeIfAbsent(doubt, first -> new TreeSet<>()).add(batch);
  }

  synchronized void addAll(List<DoubtfulTimes> others) {
    for (DoubtfulTimes other : others) {
      for (long batch = other.from(); batch <= other.to(); batch++) {
        add(batch, other.doubt());
      }
    }
  }

  /** By their numbers, neighbours in one. */
  synchronized List<DoubtfulTimes> ranges() {
    List<DoubtfulTimes> ranges = new ArrayList<>();
    batches.forEach((doubt, numbers) -> add(ranges, doubt, numbers));
    return ranges;
  }

  private static void add(List<DoubtfulTimes> ranges, TimeDoubt doubt, SortedSet<Long> numbers) {
    long from = numbers.first();
    long to = from;
    for (long number : numbers) {
      if (number > to + 1) {
        ranges.add(new DoubtfulTimes(doubt, from, to));
        from = number;
      }
      to = number;
    }
    ranges.add(new DoubtfulTimes(doubt, from, to));
  }
}
