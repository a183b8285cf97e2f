package vn.lienthong.routes.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.registry.ConfigurationFile;

/** A file of {@code config/calendar}, as it is written. Its schema: calendar.schema.json there. */
record YearContent(
    @Nullable Integer year,
    @Nullable List<String> weeklyRest,
    @Nullable CountContent count,
    @Nullable HoursContent hours,
    @Nullable List<DayContent> closed,
    @Nullable List<DayContent> worked,
    @Nullable List<UnitContent> units) {

  CalendarYear toYear(ConfigurationFile file) {
    YearReading reading = new YearReading(file, file.required("/year", year, given -> given));
    reading.requireNamedAfterTheYear();
    boolean receivedDayCounts =
        file.required("/count", count, given -> given).receivedDayCounts(reading);
    DayHours usual = file.required("/hours", hours, given -> given).toHours(reading, "/hours");
    Map<DayOfWeek, DayHours> week = week(file, usual);
    DayRules country =
        new DayRules(
            usual,
            week,
            DayContent.all(reading, "/closed", closed),
            DayContent.all(reading, "/worked", worked));
    reading.requireWorkedOnRest("/worked", country, week);
    Map<String, DayRules> own = new HashMap<>();
    List<UnitContent> places = units == null ? List.of() : units;
    for (int i = 0; i < places.size(); i++) {
      places.get(i).into(own, reading, "/units/" + i);
    }
    return new CalendarYear(
        reading.year(), receivedDayCounts, country, Map.copyOf(own), reading.assumedDays());
  }

  private Map<DayOfWeek, DayHours> week(ConfigurationFile file, DayHours usual) {
    Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, usual);
    }
    List<String> rest = file.required("/weeklyRest", weeklyRest, given -> given);
    for (int i = 0; i < rest.size(); i++) {
      week.remove(file.required("/weeklyRest/" + i, rest.get(i), DayOfWeek::valueOf));
    }
    if (week.isEmpty()) {
      throw file.refused("/weeklyRest", "no weekday is worked");
    }
    return week;
  }

  record CountContent(
      @Nullable Boolean receivedDay,
      @Nullable String basis,
      @Nullable Boolean assumed,
      @Nullable String why) {

    boolean receivedDayCounts(YearReading reading) {
      reading.grounds("/count", basis, assumed, why);
      return reading.file().required("/count/receivedDay", receivedDay, given -> given);
    }
  }
}
