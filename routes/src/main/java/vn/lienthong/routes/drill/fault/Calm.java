package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import org.jdbi.v3.core.JdbiException;

/**
 * Whether everything has come to rest: nothing in the store has a way to go and nothing was written
 * for a moment; or nothing was written for so long that what has a way to go will never go it.
 */
final class Calm {
  private static final long GLANCE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long MOMENT_NANOS = Duration.ofSeconds(4).toNanos();

  private final Store store;
  private final long longestNanos;
  private long looked = System.nanoTime() - GLANCE_NANOS;
  private long events = -1;
  private boolean all;
  private long since = System.nanoTime();

  Calm(Store store, Duration longest) {
    this.store = store;
    this.longestNanos = longest.toNanos();
  }

  boolean isThere() {
    long now = System.nanoTime();
    if (now - looked >= GLANCE_NANOS) {
      looked = now;
      look(now);
    }
    return now - since > (all ? MOMENT_NANOS : longestNanos);
  }

  private void look(long now) {
    try {
      long seen = store.events();
      all = store.open() == 0 && store.unfinished() == 0;
      if (seen != events) {
        events = seen;
        since = now;
      }
    } catch (JdbiException notNow) {
      since = now;
      all = false;
    }
  }
}
