package vn.lienthong.routes.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.routes.calendar.SampleCalendar.at;
import static vn.lienthong.routes.calendar.SampleCalendar.text;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;

/** When a limit ends, row by row, the wording that it follows beside it. */
class DueTimesTest {
  private static final WorkingCalendar CALENDAR = SampleCalendar.ofTheHub();

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}, {1}: {2} ({3})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # TTLT 05/2015: "ngay trong ngày; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo"
          2026-11-19 08:00 | same day        | 2026-11-19 17:00 | trong ngày
          2026-11-19 14:59 | same day        | 2026-11-19 17:00 | trước 15 giờ: trong ngày
          2026-11-19 15:00 | same day        | 2026-11-20 17:00 | từ 15 giờ: ngày làm việc tiếp theo
          2026-11-19 16:59 | same day        | 2026-11-20 17:00 | sau 15 giờ: ngày làm việc tiếp theo
          2026-11-19 21:00 | same day        | 2026-11-20 17:00 | ngoài giờ: ngày làm việc tiếp theo
          2026-11-20 15:00 | same day        | 2026-11-23 17:00 | sau 15 giờ thứ Sáu: thứ Hai
          2026-11-19 00:00 | same day        | 2026-11-19 17:00 | trước giờ làm việc: trong ngày
          2026-11-19 12:00 | same day        | 2026-11-19 17:00 | giờ nghỉ trưa: trong ngày
          # NĐ 63/2024: "không quá 03 ngày làm việc; sau 15 giờ tính từ ngày làm việc tiếp theo"
          2026-11-16 09:00 | 3 working days  | 2026-11-19 17:00 | 03 ngày làm việc từ thứ Hai
          2026-11-16 14:59 | 3 working days  | 2026-11-19 17:00 | trước 15 giờ
          2026-11-16 15:00 | 3 working days  | 2026-11-20 17:00 | sau 15 giờ: tính từ ngày làm việc tiếp theo
          2026-11-19 09:00 | 3 working days  | 2026-11-25 17:00 | qua cuối tuần và Ngày Văn hóa 24/11
          2026-11-21 09:00 | 3 working days  | 2026-11-27 17:00 | nhận thứ Bảy: tính từ thứ Hai
          # NĐ 63/2024: "cần xác minh: không quá 05 ngày làm việc"
          2026-11-09 09:00 | 5 working days  | 2026-11-16 17:00 | 05 ngày làm việc khi cần xác minh
          2026-11-09 15:30 | 5 working days  | 2026-11-17 17:00 | cần xác minh, nhận sau 15 giờ
          # Bộ luật Lao động, điều 112: Tết, lễ
          2026-02-13 14:00 | same day        | 2026-02-13 17:00 | ngày làm việc cuối trước Tết
          2026-02-13 15:00 | same day        | 2026-02-23 17:00 | sau 15 giờ trước Tết: sau chín ngày nghỉ
          2026-02-12 10:00 | 3 working days  | 2026-02-24 17:00 | qua Tết Bính Ngọ
          2025-01-24 10:00 | 1 working day   | 2025-02-03 17:00 | qua Tết Ất Tỵ
          2026-04-24 10:00 | 1 working day   | 2026-04-28 17:00 | 27/4 nghỉ bù Giỗ Tổ (điều 111 khoản 3)
          2026-04-29 15:01 | same day        | 2026-05-04 17:00 | qua 30/4 và 01/5
          2026-12-31 15:00 | same day        | 2027-01-04 17:00 | qua năm mới
          # Hoán đổi ngày làm việc
          2026-08-21 10:00 | 1 working day   | 2026-08-22 17:00 | thứ Bảy 22/8 làm bù
          2026-08-22 10:00 | same day        | 2026-08-22 17:00 | nhận trong ngày làm bù
          2026-08-28 10:00 | 1 working day   | 2026-09-03 17:00 | nghỉ 29/8 đến 02/9
          2025-04-25 16:00 | same day        | 2025-04-26 17:00 | thứ Bảy 26/4 làm bù cho 02/5
          2025-04-29 16:00 | same day        | 2025-05-05 17:00 | 02/5 nghỉ hoán đổi
          # Giờ làm việc
          2026-11-19 09:00 | 4 working hours | 2026-11-19 14:30 | qua giờ nghỉ trưa
          2026-11-19 14:30 | 4 working hours | 2026-11-20 09:00 | sang hôm sau
          2026-11-19 13:00 | 4 working hours | 2026-11-19 17:00 | vừa hết ngày
          2026-11-19 15:00 | 4 working hours | 2026-11-20 11:30 | sau 15 giờ: đồng hồ chạy từ sáng hôm sau
          2026-11-20 14:00 | 8 working hours | 2026-11-23 14:00 | qua cuối tuần
          """)
  void due_isWhatTheWordingSays(String received, String limit, String due, String wording) {
    var moment = CALENDAR.due(at(received), TimeLimit.parse(limit), null);
    assertThat(text(moment)).as(wording).isEqualTo(due);
  }

  @ParameterizedTest(name = "{1} before {0}: {2} ({3})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-23 17:00 | 1 working day   | 2026-11-20 17:00 | thứ Hai: nhắc từ thứ Sáu, không phải Chủ nhật
          2026-11-25 17:00 | 2 working days  | 2026-11-20 17:00 | qua Ngày Văn hóa 24/11 và cuối tuần
          2026-02-24 17:00 | 2 working days  | 2026-02-13 17:00 | qua Tết
          2026-11-19 17:00 | 1 working hour  | 2026-11-19 16:00 | trong buổi chiều
          2026-11-19 17:00 | 4 working hours | 2026-11-19 13:00 | cả buổi chiều
          2026-11-19 14:30 | 4 working hours | 2026-11-19 09:00 | qua giờ nghỉ trưa
          2026-11-23 09:00 | 4 working hours | 2026-11-20 14:30 | qua cuối tuần
          """)
  void reminder_comesWhileSomebodyWorks(String due, String before, String reminder, String why) {
    var moment = CALENDAR.before(at(due), TimeLimit.parse(before), null);
    assertThat(text(moment)).as(why).isEqualTo(reminder);
  }

  @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          2026-03-20 16:00 | -     | same day        | 2026-03-23 17:00
          2026-03-20 16:00 | 48    | same day        | 2026-03-21 11:30
          2026-03-20 16:00 | 20194 | same day        | 2026-03-21 11:30
          2026-03-21 10:29 | 48    | same day        | 2026-03-21 11:30
          2026-03-21 10:30 | 48    | same day        | 2026-03-23 17:00
          2026-03-21 10:30 | 46    | same day        | 2026-03-23 17:30
          2026-03-26 15:00 | 48    | same day        | 2026-03-28 11:30
          2026-03-26 15:00 | 46    | same day        | 2026-03-26 17:30
          2026-03-27 15:30 | 46    | same day        | 2026-03-28 17:30
          2026-03-27 15:30 | -     | same day        | 2026-03-30 17:00
          2026-03-19 10:00 | 48    | 3 working days  | 2026-03-23 17:00
          2026-03-23 08:30 | 46    | 8 working hours | 2026-03-24 08:30
          2026-08-21 16:00 | 48    | same day        | 2026-08-22 17:00
          2026-05-01 10:00 | 48    | same day        | 2026-05-02 11:30
          2026-02-20 10:00 | 99999 | same day        | 2026-02-23 17:00
          """)
  void due_followsWhatAPlaceHasOfItsOwn(
      String received, @Nullable String unit, String limit, String due) {
    WorkingCalendar calendar = SampleCalendar.withProvinces(folder);
    assertThat(text(calendar.due(at(received), TimeLimit.parse(limit), unit))).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} paused {1} to {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Chờ bổ sung hồ sơ: thời gian chờ không tính vào thời hạn
          2026-11-19 17:00 | 2026-11-17 09:00 | 2026-11-18 09:00 | 2026-11-20 17:00
          2026-11-19 17:00 | 2026-11-17 09:00 | 2026-11-17 10:30 | 2026-11-20 09:00
          2026-11-19 17:00 | 2026-11-17 17:00 | 2026-11-18 07:30 | 2026-11-19 17:00
          2026-11-19 17:00 | 2026-11-14 09:00 | 2026-11-15 20:00 | 2026-11-19 17:00
          2026-11-19 17:00 | 2026-11-17 09:00 | 2026-11-17 09:00 | 2026-11-19 17:00
          2026-02-13 17:00 | 2026-02-12 16:00 | 2026-02-23 08:30 | 2026-02-24 09:30
          2026-11-19 14:30 | 2026-11-19 11:00 | 2026-11-19 13:30 | 2026-11-19 15:30
          """)
  void extend_movesByTheWorkingTimeOfThePause(String due, String from, String until, String moved) {
    assertThat(text(CALENDAR.extend(at(due), at(from), at(until), null))).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19 06:00, 2026-11-19 07:30",
    "2026-11-19 11:30, 2026-11-19 13:00",
    "2026-11-19 13:05, 2026-11-19 13:05",
    "2026-11-19 15:00, 2026-11-20 07:30",
    "2026-11-21 10:00, 2026-11-23 07:30",
    "2026-11-23 15:00, 2026-11-25 07:30"
  })
  void start_isWhenWorkNextBegins(String received, String start) {
    assertThat(text(CALENDAR.start(at(received), null))).isEqualTo(start);
  }

  @Test
  void workingTime_leavesOutNightsAndClosedDays() {
    assertThat(CALENDAR.workingTime(at("2026-11-20 16:00"), at("2026-11-25 08:00"), null))
        .isEqualTo(Duration.ofHours(1 + 8).plusMinutes(30));
    assertThatThrownBy(
            () -> CALENDAR.workingTime(at("2026-11-20 16:00"), at("2026-11-20 15:00"), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void limitThatReachesIntoAMissingYear_isRefused_andNamesTheFile() {
    assertThatThrownBy(() -> CALENDAR.due(at("2028-12-29 15:00"), TimeLimit.workingDays(1), null))
        .isInstanceOfSatisfying(
            HubException.class,
            refused -> {
              assertThat(refused.fault().code()).isEqualTo(HubErrorCode.CALENDAR_YEAR_MISSING);
              assertThat(refused.fault().english()).contains("add config/calendar/2029.yaml");
              assertThat(refused.fault().vietnamese()).contains("config/calendar/2029.yaml");
            });
    CALENDAR.requireKnown(2028);
    assertThatThrownBy(() -> CALENDAR.requireKnown(2024)).isInstanceOf(HubException.class);
  }
}
