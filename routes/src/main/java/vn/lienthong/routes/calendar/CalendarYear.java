package vn.lienthong.routes.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The working days of one year.
 *
 * @param receivedDayCounts whether the day on which the clock begins is the first of a limit in
 *     days; the law says it is not (Bộ luật Dân sự 91/2015/QH13, điều 147 khoản 2)
 * @param country what holds everywhere
 * @param units what provinces and communes have of their own, by MaDonViHanhChinh
 * @param assumedDays how many of its days, or rows of days, no public act decides
 */
record CalendarYear(
    int year,
    boolean receivedDayCounts,
    DayRules country,
    Map<String, DayRules> units,
    int assumedDays) {

  /**
   * The hours of a day; empty where it is not worked.
   *
   * @param places the codes of the commune and its province, the nearer first
   */
  Optional<DayHours> hours(LocalDate day, List<String> places) {
    for (DayRules level : levels(places).toList()) {
      if (level.closed().contains(day)) {
        return Optional.empty();
      }
      if (level.worked().contains(day)) {
        return usual(places);
      }
    }
    Optional<DayHours> own =
        own(places)
            .map(level -> level.week().get(day.getDayOfWeek()))
            .filter(Objects::nonNull)
            .findFirst();
    return own.isPresent() || !country.week().containsKey(day.getDayOfWeek()) ? own : usual(places);
  }

  private Optional<DayHours> usual(List<String> places) {
    return levels(places).map(DayRules::usual).filter(Objects::nonNull).findFirst();
  }

  private Stream<DayRules> levels(List<String> places) {
    return Stream.concat(own(places), Stream.of(country));
  }

  private Stream<DayRules> own(List<String> places) {
    return places.stream().map(units::get).filter(Objects::nonNull);
  }
}
