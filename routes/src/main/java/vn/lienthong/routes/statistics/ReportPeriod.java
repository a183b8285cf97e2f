package vn.lienthong.routes.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KyBaoCaoType;

/**
 * One period of a report.
 *
 * @param begins its first moment
 * @param ends the first moment after it
 * @param from the first day whose figures it has
 * @param to the last one
 */
record ReportPeriod(OffsetDateTime begins, OffsetDateTime ends, LocalDate from, LocalDate to) {
  private static final long MINUTES = 5;

  /**
   * The latest period that is over.
   *
   * @param closed the last day whose figures stand
   * @param now in Việt Nam
   */
  static ReportPeriod latest(KyBaoCaoType kind, LocalDate closed, OffsetDateTime now) {
    return switch (kind) {
      case NAM_PHUT -> fiveMinutes(now);
      case NGAY -> days(closed, closed);
      case TUAN -> {
        LocalDate sunday = closed.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        yield days(sunday.minusDays(6), sunday);
      }
      case THANG -> {
        LocalDate first = closed.plusDays(1).withDayOfMonth(1).minusMonths(1);
        yield days(first, first.with(TemporalAdjusters.lastDayOfMonth()));
      }
    };
  }

  /** The period after this one. */
  ReportPeriod next(KyBaoCaoType kind) {
    LocalDate first = to.plusDays(1);
    return switch (kind) {
      case NAM_PHUT -> fiveMinutes(ends.plusMinutes(MINUTES));
      case NGAY -> days(first, first);
      case TUAN -> days(first, first.plusDays(6));
      case THANG -> days(first, first.with(TemporalAdjusters.lastDayOfMonth()));
    };
  }

  private static ReportPeriod days(LocalDate from, LocalDate to) {
    return new ReportPeriod(DayCounts.start(from), DayCounts.start(to.plusDays(1)), from, to);
  }

  private static ReportPeriod fiveMinutes(OffsetDateTime now) {
    OffsetDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
    OffsetDateTime ends = hour.plusMinutes(now.getMinute() / MINUTES * MINUTES);
    OffsetDateTime begins = ends.minusMinutes(MINUTES);
    return new ReportPeriod(begins, ends, begins.toLocalDate(), begins.toLocalDate());
  }
}
