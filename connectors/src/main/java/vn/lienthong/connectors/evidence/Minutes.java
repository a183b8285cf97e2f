package vn.lienthong.connectors.evidence;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often something happened in this minute and in the last one in which it happened. */
final class Minutes {
  private static final int KEPT = 10_000;

  private final Clock clock;
  private final Map<String, Count> counts = new ConcurrentHashMap<>();

  /**
   * A count.
   *
   * @param minute since the epoch
   * @param now how often in it
   * @param before how often in the last counted minute before it
   */
  record Count(long minute, long now, long before) {}

  Minutes(Clock clock) {
    this.clock = clock;
  }

  Count count(String name) {
    if (counts.size() >= KEPT) {
      counts.clear(); // names are few; this only bounds what nobody foresaw
    }
    long minute = clock.millis() / 60_000;
    return counts.merge(
        name,
        new Count(minute, 1, 0),
        (old, first) ->
            old.minute() == minute
                ? new Count(minute, old.now() + 1, old.before())
                : new Count(minute, 1, old.now()));
  }
}
