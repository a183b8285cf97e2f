package vn.lienthong.qcvn109.validation;

import vn.lienthong.qcvn109.dialect.Dialect;

/** The text form of a report. */
final class ReportText {
  private ReportText() {}

  static String of(ValidationReport report) {
    StringBuilder text = new StringBuilder();
    report.findings().forEach(found -> finding(text, found));
    if (report.isCut()) {
      text.append("... còn phát hiện khác không nêu / more findings are not shown\n");
    }
    assumed(text, report);
    text.append(report.isValid() ? "HỢP LỆ / VALID" : "KHÔNG HỢP LỆ / NOT VALID");
    counted(text.append(": "), report.records(), "công dân", "citizens");
    counted(text.append("; "), report.errors(), "lỗi", "errors");
    counted(text.append("; "), report.warnings(), "cảnh báo", "warnings");
    return text.append('\n').toString();
  }

  private static void assumed(StringBuilder text, ValidationReport report) {
    boolean live = report.dialect() == Dialect.LIVE;
    text.append("Đã kiểm theo / checked as: ")
        .append(live ? "dạng đang vận hành / live" : "dạng chuẩn / canonical")
        .append(", phiên bản / version ")
        .append(report.version())
        .append(", mã ngày / codes of ")
        .append(report.codesOf())
        .append('\n');
  }

  static void finding(StringBuilder text, Finding found) {
    ValidationRule rule = found.rule();
    text.append(rule.code()).append(' ').append(found.severity().vietnamese()).append("  ");
    if (found.line() > 0) {
      text.append(found.line()).append(':').append(found.column()).append("  ");
    }
    text.append(found.xpath()).append("\n  ");
    text.append(rule.vietnamese()).append(" / ").append(rule.english()).append('\n');
    if (!found.found().isEmpty()) {
      text.append("  có / found: ").append(found.found()).append('\n');
    }
    Words expected = found.expected();
    if (!expected.vietnamese().isEmpty()) {
      text.append("  cần / expected: ").append(expected.vietnamese());
      if (!expected.english().equals(expected.vietnamese())) {
        text.append(" / ").append(expected.english());
      }
      text.append('\n');
    }
  }

  private static void counted(StringBuilder text, long count, String vietnamese, String english) {
    text.append(count).append(' ').append(vietnamese).append(" / ").append(english);
  }
}
