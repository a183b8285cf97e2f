package vn.lienthong.qcvn109.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a year alone where only that is known.
 *
 * @param day null if only the year is known
 */
record BirthDay(int year, @Nullable LocalDate day) {

  /** Reads {@code yyyy-MM-dd}, {@code yyyyMMdd} or {@code yyyy}; null if there is no such day. */
  static @Nullable BirthDay read(String text) {
    return switch (text.length()) {
      case 4 -> new BirthDay(number(text, 0, 4), null);
      case 8 -> of(text, 4, 6);
      case 10 -> of(text, 5, 8);
      default -> null;
    };
  }

  boolean isAfter(LocalDate other) {
    return day == null ? year > other.getYear() : day.isAfter(other);
  }

  /** Whether it is certainly before the other one. */
  boolean isBefore(BirthDay other) {
    return (day == null || other.day == null) ? year < other.year : day.isBefore(other.day);
  }

  private static @Nullable BirthDay of(String text, int month, int day) {
    try {
      int year = number(text, 0, 4);
      return new BirthDay(
          year, LocalDate.of(year, number(text, month, month + 2), number(text, day, day + 2)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
