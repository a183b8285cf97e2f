package vn.lienthong.connectors.evidence.chain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * The database's time, as long as this node's clock agrees with it. A head carries both: that of
 * the database as its time, and this node's in its signature.
 */
final class ClockAgreement {
  static final Duration TOLERANCE = Duration.ofSeconds(60);

  private final Clock clock;

  ClockAgreement(Clock clock) {
    this.clock = clock;
  }

  /**
   * The database's time.
   *
   * @throws IllegalStateException where the two clocks are apart
   */
  Instant now(Handle handle) {
    Reading reading = read(handle);
    if (reading.apart().compareTo(TOLERANCE) > 0) {
      throw new IllegalStateException(
          "The clock of this node and that of the database are "
              + reading.apart().toSeconds()
              + " s apart: nothing is sealed here until they agree. Set both by the same NTP"
              + " server");
    }
    return reading.database();
  }

  /** How far the two clocks are apart; the time that asking takes does not count. */
  Duration apart(Handle handle) {
    return read(handle).apart();
  }

  private record Reading(Instant database, Duration apart) {}

  private Reading read(Handle handle) {
    Instant before = clock.instant();
    Instant database = handle.createQuery("SELECT clock_timestamp()").mapTo(Instant.class).one();
    return new Reading(database, apart(before, database, clock.instant()));
  }

  private static Duration apart(Instant before, Instant database, Instant after) {
    if (database.isBefore(before)) {
      return Duration.between(database, before);
    }
    return database.isAfter(after) ? Duration.between(after, database) : Duration.ZERO;
  }
}
