package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every kill of a drill. */
final class Kills {
  private final List<Kill> all = new ArrayList<>();
  private final List<Kill> faults = new ArrayList<>();

  /**
   * One kill.
   *
   * @param kind of what, and where it stood
   * @param at when
   */
  record Kill(String kind, Instant at) {}

  synchronized void add(String kind) {
    all.add(new Kill(kind, Instant.now()));
  }

  /** A fault that is no kill. */
  synchronized void fault(String kind) {
    faults.add(new Kill(kind, Instant.now()));
  }

  synchronized int count() {
    return all.size();
  }

  synchronized Map<String, Integer> faultsByKind() {
    return byKind(faults);
  }

  synchronized Map<String, Integer> byKind() {
    return byKind(all);
  }

  private static Map<String, Integer> byKind(List<Kill> some) {
    Map<String, Integer> counts = new TreeMap<>();
    some.forEach(kill -> counts.merge(kill.kind(), 1, Integer::sum));
    return counts;
  }

  /**
   * How long it took after each kill until a message was promised again, shortest first.
   *
   * @param promised when one was promised first that was sent after a moment
   */
  synchronized List<Duration> recoveries(UnaryOperator<@Nullable Instant> promised) {
    List<Duration> times = new ArrayList<>();
    for (Kill kill : Stream.concat(all.stream(), faults.stream()).toList()) {
      Instant again = promised.apply(kill.at());
      if (again != null) {
        times.add(Duration.between(kill.at(), again));
      }
    }
    return times.stream().sorted().toList();
  }
}
