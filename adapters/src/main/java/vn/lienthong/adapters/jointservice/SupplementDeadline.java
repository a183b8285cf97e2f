package vn.lienthong.adapters.jointservice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Until when a supplement that was asked for may come. */
@FunctionalInterface
public interface SupplementDeadline {
  /** The software's own default (confidence high as a description of one implementation). */
  int WORKING_DAYS = 7;

  /** The last day. */
  LocalDate after(LocalDateTime asked);

  /** Seven days without weekends: for whoever knows no public holidays. */
  static SupplementDeadline withoutHolidays() {
    return asked -> {
      LocalDate day = asked.toLocalDate();
      for (int left = WORKING_DAYS; left > 0; left--) {
        do {
          day = day.plusDays(1);
        } while (day.getDayOfWeek() == DayOfWeek.SATURDAY
            || day.getDayOfWeek() == DayOfWeek.SUNDAY);
      }
      return day;
    };
  }
}
