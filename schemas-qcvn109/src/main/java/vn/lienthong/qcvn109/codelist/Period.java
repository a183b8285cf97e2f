package vn.lienthong.qcvn109.codelist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from a first to a last one, both included; null is open. */
final class Period {
  private Period() {}

  static boolean contains(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Reads a cell; an empty one or {@code -} is open. */
  static @Nullable LocalDate day(String text) {
    return text.isEmpty() || text.equals("-") ? null : LocalDate.parse(text);
  }
}
