package vn.lienthong.adapters.spi;

/** Waiting times between attempts: 200 ms, doubling up to 5 s; after a refusal up to 60 s. */
final class BackOff {
  private static final long FIRST_MILLIS = 200;
  private static final long LONGEST_MILLIS = 5_000;
  private static final long LONGEST_REFUSED_MILLIS = 60_000;

  private BackOff() {}

  /**
   * How long to wait after a failed attempt, in milliseconds.
   *
   * @param attempt from 0
   */
  static long millisAfter(int attempt) {
    return doubling(attempt, LONGEST_MILLIS);
  }

  /** The same after a refusal that may pass: each one leaves a trace at the hub. */
  static long millisAfterRefusal(int attempt) {
    return doubling(attempt, LONGEST_REFUSED_MILLIS);
  }

  private static long doubling(int attempt, long longest) {
    return Math.min(FIRST_MILLIS << Math.min(attempt, 10), longest);
  }
}
