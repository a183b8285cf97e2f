package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What members used, for people and for spreadsheets. */
final class MeteringView {
  private static final List<String> COLUMNS =
      List.of("day", "member", "agreement", "service", "questions", "answers", "fields", "digest");

  private final Terminal terminal;

  MeteringView(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Codes, numbers and digests only: nothing in them needs to be quoted. */
  void days(JsonNode answer) {
    terminal.line("So,ngay,thanh_vien,thoa_thuan,dich_vu,luot_hoi,luot_tra_loi,so_truong,dau_van");
    int number = 0;
    for (JsonNode day : answer.path("days")) {
      List<String> values = COLUMNS.stream().map(name -> day.path(name).asText()).toList();
      terminal.line(++number + "," + String.join(",", values));
    }
  }

  void statements(JsonNode answer) {
    answer
        .path("statements")
        .forEach(
            statement -> {
              terminal.line(
                  statement.path("member").asText() + "  " + statement.path("digest").asText());
              statement.path("lines").forEach(this::line);
            });
    if (!answer.path("closed").asBoolean()) {
      terminal.say(
          "Tháng chưa khép: có ngày chưa hết", "the month is not closed: days of it are open");
    }
    if (answer.path("illustrative").asBoolean()) {
      terminal.say(
          "Đơn giá chỉ minh họa, không phải biểu phí chính thức",
          "rates are samples, not the official tariff");
    }
  }

  boolean check(JsonNode check) {
    check.path("differences").forEach(one -> terminal.line("  " + one.asText()));
    boolean same = check.path("differences").isEmpty();
    terminal.say(
        "%d ngày đã khép, %d dòng được đếm lại từ bằng chứng: %s"
            .formatted(
                check.path("days").asInt(),
                check.path("lines").asInt(),
                same ? "khớp" : "KHÔNG KHỚP"),
        same ? "counted again, all agree" : "counted again, they differ");
    return same;
  }

  boolean compare(SignedStatement statement, JsonNode now) {
    boolean same =
        statement.digest().equals(now.path("digest").asText())
            && statement.lines().equals(lines(now));
    terminal.say(
        "Bảng kê %s của %s, chữ ký của trục đúng; dấu vân và các dòng %s"
            .formatted(
                statement.month(),
                statement.member(),
                same ? "như trục đã đếm" : "KHÁC với trục đã đếm"),
        same ? "signed by the hub, as it counted" : "signed by the hub, but it counted otherwise");
    return same;
  }

  private static List<String> lines(JsonNode statement) {
    List<String> lines = new ArrayList<>();
    statement
        .path("lines")
        .forEach(
            line ->
                lines.add(
                    SignedStatement.line(
                        line.path("agreement").asText(),
                        line.path("service").asText(),
                        line.path("questions").asLong(),
                        line.path("answers").asLong(),
                        line.path("fields").asLong())));
    return lines;
  }

  private void line(JsonNode line) {
    terminal.line(
        "  %-12s %-28s %-8s hỏi/asked %d, trả lời/answered %d, trường/fields %d%s"
            .formatted(
                line.path("agreement").asText(),
                line.path("service").asText(),
                line.path("product").asText("-"),
                line.path("questions").asLong(),
                line.path("answers").asLong(),
                line.path("fields").asLong(),
                line.path("amount").isNull() ? "" : ", " + line.path("amount").asLong() + " đ"));
  }
}
