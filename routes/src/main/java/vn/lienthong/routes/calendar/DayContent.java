package vn.lienthong.routes.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day or days that are closed, or worked, as they are written.
 *
 * @param day one day; otherwise {@code from} and {@code to}
 * @param instead of a day that is worked: the day that is closed for it, for the reader
 */
record DayContent(
    @Nullable String day,
    @Nullable String from,
    @Nullable String to,
    @Nullable String name,
    @Nullable String englishName,
    @Nullable String instead,
    @Nullable String basis,
    @Nullable Boolean assumed,
    @Nullable String why) {

  static Set<LocalDate> all(
      YearReading reading, String pointer, @Nullable List<DayContent> entries) {
    Set<LocalDate> all = new HashSet<>();
    List<DayContent> given = entries == null ? List.of() : entries;
    for (int i = 0; i < given.size(); i++) {
      String place = pointer + "/" + i;
      for (LocalDate day : given.get(i).days(reading, place)) {
        if (!all.add(day)) {
          throw reading.file().refused(place, day + " stands twice");
        }
      }
    }
    return all;
  }

  private List<LocalDate> days(YearReading reading, String place) {
    reading.file().text(place + "/name", name);
    reading.file().text(place + "/englishName", englishName);
    reading.grounds(place, basis, assumed, why);
    if (Boolean.TRUE.equals(assumed)) {
      reading.addAssumedDay();
    }
    if (instead != null) {
      reading.file().required(place + "/instead", instead, LocalDate::parse);
    }
    if ((day == null) == (from == null && to == null)) {
      throw reading.file().refused(place, "give either day, or from and to");
    }
    if (day != null) {
      return List.of(reading.day(place + "/day", day));
    }
    LocalDate first = reading.day(place + "/from", from);
    LocalDate last = reading.day(place + "/to", to);
    if (last.isBefore(first)) {
      throw reading.file().refused(place + "/to", last + " is before " + first);
    }
    return first.datesUntil(last.plusDays(1)).toList();
  }
}
