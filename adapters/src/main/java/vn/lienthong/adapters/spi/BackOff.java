package vn.lienthong.adapters.spi;

/** Waiting times between attempts: 200 ms, doubling up to 5 s. */
final class BackOff {
  private static final long FIRST_MILLIS = 200;
  private static final long LONGEST_MILLIS = 5_000;

  private BackOff() {}

  /**
   * How long to wait after a failed attempt, in milliseconds.
   *
   * @param attempt from 0
   */
  static long millisAfter(int attempt) {
    return Math.min(FIRST_MILLIS << Math.min(attempt, 10), LONGEST_MILLIS);
  }
}
