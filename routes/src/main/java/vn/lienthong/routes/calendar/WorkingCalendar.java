package vn.lienthong.routes.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * The working time of all years that are known. Every question takes the MaDonViHanhChinh of the
 * province or commune whose office holds the dossier, for what that place has of its own; null for
 * what holds everywhere. All of them throw a {@link HubException} that names the file to add when
 * they reach a year that is not known. Immutable: whoever makes several decisions about one dossier
 * takes one from {@link CalendarRegistry} and stays with it.
 */
public final class WorkingCalendar {
  private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();

  WorkingCalendar(List<CalendarYear> years) {
    years.forEach(year -> this.years.put(year.year(), year));
  }

  /** When the time limit of what was received ends: the last moment that keeps it. */
  public Instant due(Instant received, TimeLimit limit, @Nullable String unitCode) {
    WorkingDays days = days(received, unitCode);
    LocalDateTime start = days.start(local(received));
    LocalDateTime due =
        switch (limit.unit()) {
          case SAME_DAY -> days.endOfDay(start.toLocalDate(), 0);
          case WORKING_DAY -> days.endOfDay(start.toLocalDate(), daysAfter(start, limit));
          case WORKING_HOUR -> days.plus(start, Duration.ofHours(limit.amount()));
        };
    return instant(due);
  }

  private int daysAfter(LocalDateTime start, TimeLimit limit) {
    return year(start.getYear()).receivedDayCounts() ? limit.amount() - 1 : limit.amount();
  }

  /**
   * The moment so much before a due time: working days back to the same time of day, working hours
   * back through the hours in which offices work; the due time itself for {@code SAME_DAY}.
   */
  public Instant before(Instant due, TimeLimit time, @Nullable String unitCode) {
    WorkingDays days = days(due, unitCode);
    LocalDateTime end = local(due);
    return switch (time.unit()) {
      case SAME_DAY -> due;
      case WORKING_DAY -> instant(days.daysBefore(end, time.amount()));
      case WORKING_HOUR -> instant(days.minus(end, Duration.ofHours(time.amount())));
    };
  }

  /**
   * When the clock begins for what was received: at once in working time before the cut-off,
   * otherwise when work next begins.
   */
  public Instant start(Instant received, @Nullable String unitCode) {
    return instant(days(received, unitCode).start(local(received)));
  }

  /** The due time after the clock stood still: later by the working time of the pause. */
  public Instant extend(
      Instant due, Instant pausedFrom, Instant pausedUntil, @Nullable String unitCode) {
    Duration paused = workingTime(pausedFrom, pausedUntil, unitCode);
    return instant(days(due, unitCode).plus(local(due), paused));
  }

  /**
   * The working time from one moment until another.
   *
   * @throws IllegalArgumentException when the second is before the first
   */
  public Duration workingTime(Instant from, Instant until, @Nullable String unitCode) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(until + " is before " + from);
    }
    return days(from, unitCode).workingTime(local(from), local(until));
  }

  /** Throws unless the year is known. */
  public void requireKnown(int year) {
    var unused = year(year);
  }

  /** Whether the year is known. */
  public boolean knows(int year) {
    return years.containsKey(year);
  }

  /** The last year that is known. */
  public int lastYear() {
    return years.lastKey();
  }

  /** How many days, or rows of days, of a known year no public act decides yet. */
  public int assumedDays(int year) {
    return year(year).assumedDays();
  }

  Set<Integer> years() {
    return years.keySet();
  }

  CalendarYear year(int year) {
    CalendarYear known = years.get(year);
    if (known == null) {
      throw new HubException(
          HubFault.of(
                  HubErrorCode.CALENDAR_YEAR_MISSING,
                  null,
                  MissingYear.english(year) + ", known: " + years.keySet())
              .inVietnamese(MissingYear.vietnamese(year)));
    }
    return known;
  }

  private WorkingDays days(Instant at, @Nullable String unitCode) {
    return new WorkingDays(this, places(local(at).toLocalDate(), unitCode));
  }

  // Most calendars have nothing of their own for any place: then no list of units is asked.
  private List<String> places(LocalDate day, @Nullable String unitCode) {
    if (unitCode == null
        || years.values().stream().map(CalendarYear::units).allMatch(Map::isEmpty)) {
      return List.of();
    }
    Set<String> places = new LinkedHashSet<>(List.of(unitCode));
    province(day, unitCode).ifPresent(places::add);
    return List.copyOf(places);
  }

  private static Optional<String> province(LocalDate day, String code) {
    return AdministrativeUnits.at(day).find(code).map(AdministrativeUnit::provinceCode);
  }

  private static LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, VietnamTime.ZONE);
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(VietnamTime.ZONE).toInstant();
  }
}
