package vn.lienthong.connectors.evidence.chain;

import java.time.Duration;

/**
 * When evidence is sealed.
 *
 * @param every a record waits about this long at most
 * @param rows so many waiting records are sealed at once; also the most one batch holds
 * @param timeStampDelay how long records wait for a time-stamp authority that does not answer
 * @param alarmAfter the health report fails where a record has waited longer
 */
public record SealerSettings(
    Duration every, int rows, Duration timeStampDelay, Duration alarmAfter) {
  private static final int MOST_ROWS = 100_000;

  /** Refuses what would never seal, or in batches that do not fit into memory. */
  public SealerSettings {
    require(!every.isNegative() && !every.isZero(), "every: must be longer than nothing");
    require(rows > 0 && rows <= MOST_ROWS, "batch-rows: must be from 1 to " + MOST_ROWS);
    require(!timeStampDelay.isNegative(), "time-stamp-delay: must not be negative");
    require(alarmAfter.compareTo(timeStampDelay) > 0, "alarm-after: longer than time-stamp-delay");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("lienthong.evidence.seal." + rule);
    }
  }
}
