package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What the hub says of cases, for people. */
final class CasesView {
  private final Terminal terminal;
  private final boolean json;

  CasesView(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  /**
   * What was found.
   *
   * @param incident that was asked for; null where all were
   */
  void cases(JsonNode answer, @Nullable String incident) {
    if (json) {
      terminal.line(answer.toPrettyString());
      return;
    }
    answer.path("cases").forEach(this::lines);
    boolean more = answer.path("more").asBoolean();
    terminal.say(
        answer.path("cases").size() + " việc" + (more ? " và còn nữa" : ""),
        "cases" + (more ? " and more: close some first" : ""));
    if (incident != null && answer.path("cases").isEmpty()) {
      terminal.say(
          "Có thể là việc đã đóng: thêm --all; hoặc là thông điệp treo, hỏng hay đã đi tiếp:"
              + " ./lienthong replay list --incident "
              + incident
              + " --state "
              + ReplayFilterOptions.EVERY_STATE,
          "it may be a closed case: add --all; or a message: look there too");
    }
  }

  void one(JsonNode one) {
    if (json) {
      terminal.line(one.toPrettyString());
    } else {
      lines(one);
    }
  }

  private void lines(JsonNode one) {
    terminal.line(
        "#%s %s, từ/since %s%s"
            .formatted(
                one.path("case").asText(),
                what(one),
                time(one, "since"),
                one.path("takenBy").isNull()
                    ? ", chưa ai nhận/nobody has it"
                    : ", " + one.path("takenBy").asText() + " " + time(one, "takenAt")));
    terminal.line(
        "    %s %s / %s: %s, %s"
            .formatted(
                one.path("code").asText(),
                one.path("moTa").asText(),
                one.path("moTaTiengAnh").asText(),
                one.path("detail").asText(),
                one.path("incident").asText()));
    terminal.line(
        "    %s %s -> %s%s"
            .formatted(
                one.path("service").asText(),
                one.path("message").asText(),
                one.path("receiver").asText(),
                one.path("note").isNull() ? "" : "; \"" + one.path("note").asText() + "\""));
    end(one);
  }

  private void end(JsonNode one) {
    if (one.path("closedAt").isNull()) {
      terminal.line(
          "    => " + one.path("viecCanLam").asText() + " / " + one.path("toDo").asText());
    } else {
      String by = one.path("closedBy").asText("hồ sơ tự đi tiếp/it went on");
      terminal.line("    Đã đóng/closed " + time(one, "closedAt") + ", " + by);
    }
  }

  private static String what(JsonNode one) {
    String dossier = one.path("dossier").asText("-");
    return switch (one.path("kind").asText()) {
      case "HO_SO" -> "Hồ sơ không tự đi tiếp/dossier stands still " + dossier;
      case "QUA_HAN" -> "Hồ sơ quá hạn/dossier is late " + dossier;
      case "DOI_CHIEU" -> "Hồ sơ cần đối chiếu giấy/a notice does not fit, dossier " + dossier;
      case "DOI_SOAT" ->
          "Sổ của một cơ quan thiếu hồ sơ/a book lacks the record of dossier " + dossier;
      case "SAI_LECH" -> "Hai bên chưa thống nhất về giấy tờ sai lệch/two deciders do not agree";
      case "KET_QUA_THUA" ->
          "Một bước làm xong mà hồ sơ không nhận nữa/a step was done in vain, dossier " + dossier;
      default ->
          "Thông điệp của trục bị từ chối/the hub's message was refused, hồ sơ/dossier " + dossier;
    };
  }

  private static String time(JsonNode one, String name) {
    return Moment.said(one.path(name).asText());
  }
}
