package vn.lienthong.routes.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.routes.registry.ConfigurationFile;

/**
 * What provinces or communes have of their own, as it is written.
 *
 * @param codes their MaDonViHanhChinh
 * @param hours the hours of all their working days
 * @param weekdays weekdays that they work otherwise, a Saturday morning for example
 */
record UnitContent(
    @Nullable List<String> codes,
    @Nullable HoursContent hours,
    @Nullable List<WeekdayContent> weekdays,
    @Nullable List<DayContent> closed,
    @Nullable List<DayContent> worked) {

  void into(Map<String, DayRules> own, YearReading reading, String place) {
    DayRules rules = rules(reading, place);
    List<String> given = reading.file().required(place + "/codes", codes, all -> all);
    for (int i = 0; i < given.size(); i++) {
      String pointer = place + "/codes/" + i;
      String code = reading.file().text(pointer, given.get(i));
      if (AdministrativeUnits.at(LocalDate.of(reading.year(), 12, 31)).find(code).isEmpty()) {
        throw reading.file().refused(pointer, code + " is no administrative unit");
      }
      if (own.put(code, rules) != null) {
        throw reading.file().refused(pointer, code + " stands twice");
      }
    }
  }

  private DayRules rules(YearReading reading, String place) {
    DayHours usual = hours == null ? null : hours.toHours(reading, place + "/hours");
    Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
    List<WeekdayContent> given = weekdays == null ? List.of() : weekdays;
    for (int i = 0; i < given.size(); i++) {
      given.get(i).into(week, reading, place + "/weekdays/" + i);
    }
    DayRules rules =
        new DayRules(
            usual,
            week,
            DayContent.all(reading, place + "/closed", closed),
            DayContent.all(reading, place + "/worked", worked));
    reading.requireWorkedOnRest(place + "/worked", rules, week);
    return rules;
  }

  record WeekdayContent(
      @Nullable String weekday,
      @Nullable List<String> sessions,
      @Nullable String cutOff,
      @Nullable String basis,
      @Nullable Boolean assumed,
      @Nullable String why) {

    void into(Map<DayOfWeek, DayHours> week, YearReading reading, String place) {
      ConfigurationFile file = reading.file();
      reading.grounds(place, basis, assumed, why);
      DayOfWeek day = file.required(place + "/weekday", weekday, DayOfWeek::valueOf);
      if (week.put(day, HoursContent.hours(file, place, sessions, cutOff)) != null) {
        throw file.refused(place + "/weekday", day + " stands twice");
      }
    }
  }
}
