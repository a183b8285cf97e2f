package vn.lienthong.bench.ladder;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one measurement gave.
 *
 * @param rung how far messages went
 * @param accepted how many were answered as they should be
 * @param failed how many were not
 * @param seconds how long it took
 * @param nanos each one's time at its sender, sorted
 * @param mediatorCpu CPU seconds of the program under test
 * @param databaseCpu CPU seconds of its PostgreSQL, as far as its processes lived through
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
record RungResult(
    Rung rung,
    long accepted,
    long failed,
    double seconds,
    long[] nanos,
    double mediatorCpu,
    double databaseCpu) {
  private static final double MICROS = 1e6;

  RungResult {
    Arrays.sort(nanos);
  }

  static String csvHeader() {
    return "rung,accepted,failed,seconds,accepted_per_s,p50_ms,p99_ms,p999_ms,mediator_cpu_us,database_cpu_us";
  }

  double perSecond() {
    return accepted / seconds;
  }

  double millis(double quantile) {
    return nanos.length == 0
        ? Double.NaN
        : nanos[(int) Math.min(nanos.length - 1, Math.floor(quantile * nanos.length))] / MICROS;
  }

  double mediatorMicros() {
    return mediatorCpu * MICROS / Math.max(1, accepted);
  }

  double databaseMicros() {
    return databaseCpu * MICROS / Math.max(1, accepted);
  }

  String csv() {
    return String.format(
        Locale.ROOT,
        "%s,%d,%d,%.2f,%.1f,%.2f,%.2f,%.2f,%.0f,%.0f",
        rung,
        accepted,
        failed,
        seconds,
        perSecond(),
        millis(0.5),
        millis(0.99),
        millis(0.999),
        mediatorMicros(),
        databaseMicros());
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %-40s | %7.0f | %6.1f | %7.1f | %7.1f | %6.0f | %6.0f | %d |",
        rung.label(),
        perSecond(),
        millis(0.5),
        millis(0.99),
        millis(0.999),
        mediatorMicros(),
        databaseMicros(),
        failed);
  }
}
