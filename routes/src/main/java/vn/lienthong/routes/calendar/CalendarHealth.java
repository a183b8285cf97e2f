package vn.lienthong.routes.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.api.WorkingYears;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * Whether the calendar reaches far enough. The next year is decided in autumn and time limits reach
 * into it from then on, so that its file is asked for from July on and is an error from November.
 */
public final class CalendarHealth implements ComponentHealth, WorkingYears {
  private final CalendarRegistry registry;
  private final Clock clock;

  /** Watches the calendar in force. */
  public CalendarHealth(CalendarRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "calendar";
  }

  @Override
  public String check() {
    WorkingCalendar calendar = registry.current();
    String concern = concern().orElse("");
    if (urgency() == Urgency.ERROR) {
      throw new IllegalStateException(concern);
    }
    String known =
        calendar.years().stream()
            .map(year -> year + " (" + calendar.assumedDays(year) + " days assumed)")
            .collect(Collectors.joining(", "));
    return concern.isEmpty() ? known : known + "; " + concern;
  }

  /** What an operator has to do about it, in both languages; empty while there is nothing. */
  Optional<String> concern() {
    WorkingCalendar calendar = registry.current();
    int year = today().getYear();
    if (!calendar.knows(year)) {
      return Optional.of(MissingYear.both(year));
    }
    if (urgency() != Urgency.NONE) {
      return Optional.of(MissingYear.both(year + 1));
    }
    return assumedSoon(calendar, year + 1);
  }

  // Tết comes weeks after the new year: what is only assumed of it must be looked up by then.
  private Optional<String> assumedSoon(WorkingCalendar calendar, int next) {
    boolean soon = !today().isBefore(LocalDate.of(next - 1, Month.NOVEMBER, 1));
    return soon && calendar.knows(next) && calendar.assumedDays(next) > 0
        ? Optional.of(
            ("Lịch năm %1$d còn %2$d ngày nghỉ tạm giả định: đối chiếu thông báo nghỉ lễ, tết rồi sửa tệp"
                    + " / the calendar of %1$d has %2$d days assumed: compare them with the notice and mend the file")
                .formatted(next, calendar.assumedDays(next)))
        : Optional.empty();
  }

  @Override
  public int lastYear() {
    return registry.current().lastYear();
  }

  @Override
  public Urgency urgency() {
    LocalDate today = today();
    WorkingCalendar calendar = registry.current();
    if (!calendar.knows(today.getYear())) {
      return Urgency.ERROR;
    }
    if (calendar.knows(today.getYear() + 1) || today.getMonthValue() < Month.JULY.getValue()) {
      return Urgency.NONE;
    }
    return today.getMonthValue() < Month.NOVEMBER.getValue() ? Urgency.WARNING : Urgency.ERROR;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
  }
}
