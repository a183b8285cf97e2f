package vn.lienthong.connectors.evidence;

import java.time.Duration;

/** Lengths of time as PostgreSQL's {@code make_interval(secs => ...)} takes them. */
final class Seconds {
  private static final double NANOS = 1e9;

  private Seconds() {}

  static double of(Duration duration) {
    return duration.toNanos() / NANOS;
  }
}
