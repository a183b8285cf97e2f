package vn.lienthong.adapters.spi;

import java.time.Duration;
import java.util.Random;

/** How long an agency works on one step: evenly spread up to a longest time, repeatable by seed. */
public final class WorkingTime {
  private final long longestMillis;
  private final Random random;

  /** Times from zero to the longest, both included. */
  public WorkingTime(Duration longest, long seed) {
    this.longestMillis = longest.toMillis();
    this.random = new Random(seed);
  }

  /** No time at all. */
  public static WorkingTime none() {
    return new WorkingTime(Duration.ZERO, 0);
  }

  /** The next step's time in milliseconds. */
  long nextMillis() {
    return longestMillis == 0 ? 0 : random.nextLong(longestMillis + 1);
  }
}
