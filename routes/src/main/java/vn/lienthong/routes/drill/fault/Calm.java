package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import org.jdbi.v3.core.JdbiException;

/** Whether nothing has moved in the store for a while, and nothing in it has a way to go. */
final class Calm {
  private static final long GLANCE_NANOS = Duration.ofSeconds(1).toNanos();

  private final Store store;
  private final Duration quiet;
  private long looked = System.nanoTime() - GLANCE_NANOS;
  private long events = -1;
  private long since = System.nanoTime();

  Calm(Store store, Duration quiet) {
    this.store = store;
    this.quiet = quiet;
  }

  boolean isThere() {
    long now = System.nanoTime();
    if (now - looked < GLANCE_NANOS) {
      return false;
    }
    looked = now;
    try {
      long seen = store.events();
      if (seen != events || store.open() > 0) {
        events = seen;
        since = now;
      }
    } catch (JdbiException notNow) {
      since = now;
    }
    return now - since > quiet.toNanos();
  }
}
