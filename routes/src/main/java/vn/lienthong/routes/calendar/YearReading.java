package vn.lienthong.routes.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.registry.ConfigurationFile;

/** One file of the calendar while it is read: what holds for all of its statements. */
final class YearReading {
  private final ConfigurationFile file;
  private final int year;
  private int assumedDays;

  YearReading(ConfigurationFile file, int year) {
    this.file = file;
    this.year = year;
  }

  ConfigurationFile file() {
    return file;
  }

  int year() {
    return year;
  }

  int assumedDays() {
    return assumedDays;
  }

  void addAssumedDay() {
    assumedDays++;
  }

  /** A statement says by which public act it holds, or that it is assumed, and why. */
  void grounds(
      String pointer, @Nullable String basis, @Nullable Boolean isAssumed, @Nullable String why) {
    if (Boolean.TRUE.equals(isAssumed)) {
      file.text(pointer + "/why", why);
    } else if (basis == null || basis.isBlank()) {
      throw file.refused(pointer, "name the public act in basis, or say assumed: true and why");
    }
  }

  LocalDate day(String pointer, @Nullable String value) {
    LocalDate day = file.required(pointer, value, LocalDate::parse);
    if (day.getYear() != year) {
      throw file.refused(pointer, day + " is not in " + year);
    }
    return day;
  }

  void requireNamedAfterTheYear() {
    if (!file.path().getFileName().toString().equals(year + ".yaml")) {
      throw file.refused("/year", "the file of " + year + " must be named " + year + ".yaml");
    }
  }

  /** A day that is worked anyway, or that is closed too, is a mistake of whoever wrote it. */
  void requireWorkedOnRest(String pointer, DayRules rules, Map<DayOfWeek, DayHours> week) {
    for (LocalDate day : rules.worked()) {
      if (rules.closed().contains(day)) {
        throw file.refused(pointer, day + " stands in closed too");
      }
      if (week.containsKey(day.getDayOfWeek())) {
        throw file.refused(pointer, day + " is a working day anyway");
      }
    }
  }
}
