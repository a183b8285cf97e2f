package vn.lienthong.routes.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KyBaoCaoType;

class ReportPeriodTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T00:13:20+07:00");

  @ParameterizedTest
  @CsvSource({
    "NGAY,     2026-11-22, 2026-11-22, 2026-11-22",
    "TUAN,     2026-11-22, 2026-11-16, 2026-11-22",
    "TUAN,     2026-11-21, 2026-11-09, 2026-11-15",
    "THANG,    2026-11-22, 2026-10-01, 2026-10-31",
    "THANG,    2026-11-30, 2026-11-01, 2026-11-30",
    "THANG,    2027-01-01, 2026-12-01, 2026-12-31",
    "NAM_PHUT, 2026-11-22, 2026-11-23, 2026-11-23"
  })
  void latestPeriod_isTheLastOneWhoseDaysAreAllClosed(
      KyBaoCaoType kind, LocalDate closed, LocalDate from, LocalDate to) {
    ReportPeriod period = ReportPeriod.latest(kind, closed, NOW);
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"NGAY", "TUAN", "THANG", "NAM_PHUT"})
  void nextPeriod_beginsWhereThisOneEnds(KyBaoCaoType kind) {
    ReportPeriod period = ReportPeriod.latest(kind, LocalDate.of(2026, 11, 22), NOW);
    for (int i = 0; i < 30; i++) {
      ReportPeriod next = period.next(kind);
      assertThat(next.begins()).isEqualTo(period.ends());
      assertThat(next.ends()).isAfter(next.begins());
      period = next;
    }
  }
}
