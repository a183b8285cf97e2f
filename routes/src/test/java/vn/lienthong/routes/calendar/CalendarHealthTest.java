package vn.lienthong.routes.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.connectors.api.WorkingYears.Urgency;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** The calendar of the hub ends with 2028. */
class CalendarHealthTest {
  private final CalendarRegistry registry = new CalendarRegistry(SampleCalendar.ofTheHub());

  @ParameterizedTest
  @CsvSource({
    "2026-11-22 10:00, NONE",
    "2027-12-31 23:59, NONE",
    "2028-06-30 23:59, NONE",
    "2028-07-01 00:00, WARNING",
    "2028-10-31 23:59, WARNING",
    "2028-11-01 00:00, ERROR",
    "2029-01-01 00:00, ERROR",
    "2024-12-31 23:59, ERROR"
  })
  void urgency_growsAsTheYearGoes(String now, Urgency urgency) {
    assertThat(health(now).urgency()).isEqualTo(urgency);
    assertThat(health(now).lastYear()).isEqualTo(2028);
  }

  @Test
  void warning_isSaid_andTheHubStaysWell() {
    assertThat(health("2028-07-01 00:00").check())
        .contains("2028 (2 days assumed)", "add config/calendar/2029.yaml", "Thiếu lịch");
  }

  @Test
  void error_isDown_andNamesTheFile() {
    assertThatThrownBy(() -> health("2028-11-01 00:00").check())
        .hasMessageContaining("add config/calendar/2029.yaml");
    assertThatThrownBy(() -> health("2029-01-01 00:00").check())
        .hasMessageContaining("add config/calendar/2029.yaml");
  }

  @Test
  void assumedDaysOfTheNextYear_areSaid_fromNovemberOn() {
    assertThat(health("2026-10-31 23:59").concern()).isEmpty();
    assertThat(health("2026-11-01 00:00").concern().orElseThrow())
        .contains("2027", "2 days assumed");
    assertThat(health("2025-11-01 00:00").concern()).isEmpty();
  }

  private CalendarHealth health(String now) {
    return new CalendarHealth(registry, Clock.fixed(SampleCalendar.at(now), VietnamTime.ZONE));
  }
}
