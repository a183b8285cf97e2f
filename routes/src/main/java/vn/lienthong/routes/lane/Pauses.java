package vn.lienthong.routes.lane;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Pauses that double up to a longest one, half of each by chance, so that many who failed together
 * do not come back together.
 */
final class Pauses {
  private static final int MOST_DOUBLINGS = 30;

  private final DoubleSupplier random;

  /**
   * Makes pauses.
   *
   * @param random from 0 to 1
   */
  Pauses(DoubleSupplier random) {
    this.random = random;
  }

  /** The pause after a failure, counted from 1. */
  Duration after(int failure, Duration first, Duration longest) {
    double doubled =
        first.toMillis() * Math.pow(2, Math.min(Math.max(failure, 1) - 1, MOST_DOUBLINGS));
    double whole = Math.min(doubled, (double) longest.toMillis());
    return Duration.ofMillis(Math.round(whole / 2 + whole / 2 * random.getAsDouble()));
  }
}
