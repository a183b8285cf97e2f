package vn.lienthong.routes.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one level of a year's calendar says of its days: the whole country, a province or a commune.
 *
 * @param usual the hours of a day that is worked; null where those of the level above hold
 * @param week the weekdays that this level decides on; a weekday of rest has no entry
 * @param closed days on which nobody works, whatever the weekday
 * @param worked days that are worked, whatever the weekday
 */
record DayRules(
    @Nullable DayHours usual,
    Map<DayOfWeek, DayHours> week,
    Set<LocalDate> closed,
    Set<LocalDate> worked) {
  DayRules {
    week = Map.copyOf(week);
    closed = Set.copyOf(closed);
    worked = Set.copyOf(worked);
  }
}
