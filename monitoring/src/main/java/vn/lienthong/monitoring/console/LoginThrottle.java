package vn.lienthong.monitoring.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes an account for {@link #PAUSE} after {@link #ALLOWED} wrong passwords in a row. Kept in
 * memory: a restart opens all accounts, and only a person at the machine can restart the hub.
 */
final class LoginThrottle {
  static final int ALLOWED = 5;
  static final Duration PAUSE = Duration.ofMinutes(1);

  private final Map<String, Failures> failures = new ConcurrentHashMap<>();
  private final Clock clock;

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  boolean closed(String operator) {
    Failures known = failures.get(operator);
    return known != null
        && known.count() >= ALLOWED
        && clock.instant().isBefore(known.last().plus(PAUSE));
  }

  /** Callers pass known operators only, so that invented names cannot fill the memory. */
  void failed(String operator) {
    Instant now = clock.instant();
    failures.merge(
        operator, new Failures(1, now), (known, one) -> new Failures(known.count() + 1, now));
  }

  void succeeded(String operator) {
    failures.remove(operator);
  }

  private record Failures(int count, Instant last) {}
}
