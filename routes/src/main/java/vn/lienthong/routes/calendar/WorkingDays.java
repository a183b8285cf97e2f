package vn.lienthong.routes.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The working days of one place, in its local time. */
final class WorkingDays {
  private final WorkingCalendar calendar;
  private final List<String> places;

  WorkingDays(WorkingCalendar calendar, List<String> places) {
    this.calendar = calendar;
    this.places = places;
  }

  LocalDateTime start(LocalDateTime received) {
    LocalDate day = received.toLocalDate();
    Optional<DayHours> hours = hours(day);
    if (hours.isEmpty() || !received.toLocalTime().isBefore(hours.get().cutOff())) {
      LocalDate next = nextWorked(day, 1);
      return next.atTime(worked(next).opening());
    }
    return sessions(day, hours.get())
        .filter(session -> received.isBefore(session.to()))
        .findFirst()
        .map(session -> later(received, session.from()))
        .orElseThrow();
  }

  LocalDateTime endOfDay(LocalDate start, int daysAfter) {
    LocalDate day = start;
    for (int i = 0; i < daysAfter; i++) {
      day = nextWorked(day, 1);
    }
    return day.atTime(worked(day).end());
  }

  /** So many working days earlier, at the same time of day or at the end of a shorter day. */
  LocalDateTime daysBefore(LocalDateTime moment, int daysBefore) {
    LocalDate day = moment.toLocalDate();
    for (int i = 0; i < daysBefore; i++) {
      day = nextWorked(day, -1);
    }
    return earlier(day.atTime(moment.toLocalTime()), endOfDay(day, 0));
  }

  /** So much working time earlier. */
  LocalDateTime minus(LocalDateTime moment, Duration time) {
    Duration left = time;
    for (LocalDate day = moment.toLocalDate(); ; day = day.minusDays(1)) {
      List<Span> spans = spans(day);
      for (int i = spans.size() - 1; i >= 0; i--) {
        LocalDateTime to = earlier(moment, spans.get(i).to());
        Duration open = between(spans.get(i).from(), to);
        if (left.compareTo(open) <= 0) {
          return to.minus(left);
        }
        left = left.minus(open);
      }
    }
  }

  /** So much working time later; the very moment where there is none to add. */
  LocalDateTime plus(LocalDateTime moment, Duration time) {
    if (time.isZero()) {
      return moment;
    }
    Duration left = time;
    for (LocalDate day = moment.toLocalDate(); ; day = day.plusDays(1)) {
      for (Span session : spans(day)) {
        LocalDateTime from = later(moment, session.from());
        Duration open = between(from, session.to());
        if (left.compareTo(open) <= 0) {
          return from.plus(left);
        }
        left = left.minus(open);
      }
    }
  }

  Duration between(LocalDateTime from, LocalDateTime until) {
    Duration open = Duration.between(from, until);
    return open.isNegative() ? Duration.ZERO : open;
  }

  Duration workingTime(LocalDateTime from, LocalDateTime until) {
    Duration sum = Duration.ZERO;
    LocalDate last = until.toLocalDate();
    for (LocalDate day = from.toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      for (Span session : spans(day)) {
        sum = sum.plus(between(later(from, session.from()), earlier(until, session.to())));
      }
    }
    return sum;
  }

  private record Span(LocalDateTime from, LocalDateTime to) {}

  private List<Span> spans(LocalDate day) {
    return hours(day).map(hours -> sessions(day, hours).toList()).orElse(List.of());
  }

  private static Stream<Span> sessions(LocalDate day, DayHours hours) {
    return hours.sessions().stream()
        .map(session -> new Span(day.atTime(session.from()), day.atTime(session.to())));
  }

  /** The next day with work: later by steps of 1, earlier by steps of -1. */
  private LocalDate nextWorked(LocalDate day, int step) {
    LocalDate next = day.plusDays(step);
    while (hours(next).isEmpty()) {
      next = next.plusDays(step);
    }
    return next;
  }

  private DayHours worked(LocalDate day) {
    return hours(day).orElseThrow();
  }

  private Optional<DayHours> hours(LocalDate day) {
    return calendar.year(day.getYear()).hours(day, places);
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }
}
