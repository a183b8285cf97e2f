package vn.lienthong.routes.procedure.disagreement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.calendar.WorkingCalendar;

/**
 * When a case has to be decided: the end of the named day, or of the next working day where that is
 * none (Bộ luật Dân sự 91/2015/QH13 art. 148).
 */
final class CaseDeadline {
  private static final Duration LEAST = Duration.ofHours(8);
  private static final int LONGEST_HOLIDAY = 30;

  private final Supplier<WorkingCalendar> calendar;

  CaseDeadline(Supplier<WorkingCalendar> calendar) {
    this.calendar = calendar;
  }

  /** Empty where less than a working day is left, or the year has no calendar. */
  Optional<Instant> of(LocalDate named, Instant now) {
    WorkingCalendar days = calendar.get();
    for (int i = 0; i <= LONGEST_HOLIDAY; i++) {
      LocalDate day = named.plusDays(i);
      Instant begin = day.atStartOfDay(VietnamTime.ZONE).toInstant();
      Instant end = day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
      if (!end.isAfter(now)
          || !days.knows(day.getYear())
          || !days.knows(day.plusDays(1).getYear())) {
        return Optional.empty();
      }
      if (!days.workingTime(begin, end, null).isZero()) {
        boolean enough = days.workingTime(now, end, null).compareTo(LEAST) >= 0;
        return enough ? Optional.of(end) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
