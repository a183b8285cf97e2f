package vn.lienthong.routes.bulk;

import java.time.Duration;

/**
 * How bulk work is done.
 *
 * @param partRows rows of a part; what is in memory at once
 * @param partsInFlight parts of one file with the provider at once
 * @param rowsPerSecond the most that are read, and that are checked, a second; 0 for any number
 * @param answerWithin how long the result of a part may take before the part is given up
 * @param look how often work is looked for
 */
record BulkSettings(
    int partRows, int partsInFlight, int rowsPerSecond, Duration answerWithin, Duration look) {
  private static final int MOST_ROWS = 100_000;

  BulkSettings {
    if (partRows < 1 || partRows > MOST_ROWS) {
      throw new IllegalArgumentException("lienthong.bulk.part-rows: 1.." + MOST_ROWS);
    }
    if (partsInFlight < 1 || rowsPerSecond < 0) {
      throw new IllegalArgumentException(
          "lienthong.bulk.parts-in-flight: 1.., lienthong.bulk.rows-per-second: 0..");
    }
  }
}
