package vn.lienthong.routes.calendar;

/** What is said of a year without a file: what to do comes first to mind of who reads it. */
final class MissingYear {
  private MissingYear() {}

  static String english(int year) {
    return "add config/calendar/%d.yaml (docs/working-time.md); no time limit can reach into %d"
        .formatted(year, year);
  }

  static String vietnamese(int year) {
    return ("thêm tệp config/calendar/%d.yaml theo thông báo nghỉ lễ, tết năm %d"
            + " (docs/working-time.md); chưa có tệp thì không tính được thời hạn")
        .formatted(year, year);
  }

  static String both(int year) {
    return "Thiếu lịch làm việc năm %d: %s / the working-time calendar of %d is missing: %s"
        .formatted(year, vietnamese(year), year, english(year));
  }
}
