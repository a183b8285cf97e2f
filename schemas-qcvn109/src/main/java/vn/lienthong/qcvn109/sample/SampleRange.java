package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;

/**
 * The days that samples can be made for: before them the oldest people would be born in a century
 * which has no personal numbers.
 */
public final class SampleRange {
  /** The first day. */
  public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  /** The last day. */
  public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private SampleRange() {}

  /** Whether samples can be made for that day. */
  public static boolean contains(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  /** The same day; refuses any other with {@link IllegalArgumentException}. */
  static LocalDate checked(LocalDate day) {
    if (!contains(day)) {
      throw new IllegalArgumentException(
          "Samples are made for days from " + FIRST + " to " + LAST + ", not for " + day);
    }
    return day;
  }
}
