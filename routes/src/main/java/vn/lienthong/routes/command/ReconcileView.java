package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;

/** What the hub says of reconciliation, for people. */
final class ReconcileView {
  private final Terminal terminal;
  private final boolean json;

  ReconcileView(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  void list(JsonNode answer) {
    if (json) {
      terminal.line(answer.toPrettyString());
      return;
    }
    answer.path("rounds").forEach(this::round);
    int rounds = answer.path("rounds").size();
    boolean more = answer.path("more").asBoolean();
    terminal.say(
        rounds + " kỳ" + (more ? " và còn nữa, cũ hơn" : ""),
        "rounds"
            + (more ? " and more, older ones" : "")
            + "; what is missing: reconcile show <MaKy>");
    terminal.say("Chậm mấy ngày:", "Days that each agency lags:");
    answer
        .path("lag")
        .fields()
        .forEachRemaining(
            lag -> terminal.line("  %-18s %s".formatted(lag.getKey(), lag.getValue().asText())));
  }

  void one(JsonNode one) {
    if (json) {
      terminal.line(one.toPrettyString());
      return;
    }
    round(one);
    for (JsonNode member : one.path("members")) {
      terminal.line(
          "  %-14s %-15s %-9s %s bản ghi/records, %s"
              .formatted(
                  text(member, "member"),
                  text(member, "record"),
                  text(member, "asked"),
                  text(member, "records"),
                  member.path("answeredAt").isNull()
                      ? "chưa trả lời/not answered"
                      : "trả lời/answered " + Moment.said(text(member, "answeredAt"))));
    }
    one.path("items").forEach(this::item);
    if (one.path("endedAt").isNull()) {
      terminal.say(
          "Kỳ chưa khép: còn chờ trả lời, chưa biết thiếu gì",
          "the round is open, nothing is compared");
      return;
    }
    boolean more = one.path("more").asBoolean();
    terminal.say(
        one.path("items").size() + " bản ghi thiếu" + (more ? " và còn nữa" : ""),
        "records missing" + (more ? " and more: settle some first" : ""));
  }

  void opened(JsonNode one) {
    if (json) {
      terminal.line(one.toPrettyString());
    } else {
      String code = text(one, "round");
      terminal.say(
          "Đã mở " + code + "; chờ các bên trả lời rồi: ./lienthong reconcile show " + code,
          "opened; show says how far it is");
    }
  }

  void asked(JsonNode one) {
    if (json) {
      terminal.line(one.toPrettyString());
    } else {
      terminal.say(
          "Đã gửi yêu cầu cho mục " + text(one, "item") + "; kỳ sau sẽ đối soát lại",
          "asked; the next round compares again: reconcile open does so at once");
    }
  }

  private void round(JsonNode one) {
    terminal.line(
        "%-28s %-9s thiếu/missing %s, đang về/on the way %s%s"
            .formatted(
                text(one, "round"),
                text(one, "state"),
                text(one, "missing"),
                text(one, "onTheWay"),
                one.path("notAnswered").isNull()
                    ? ""
                    : ", chưa trả lời/not answered: " + text(one, "notAnswered")));
  }

  private void item(JsonNode one) {
    terminal.line(
        "  #%s %s: %s thiếu/lacks, %s có/has %s, xã/commune %s, hạn/due %s"
            .formatted(
                text(one, "item"),
                text(one, "record"),
                text(one, "lacking"),
                text(one, "holder"),
                text(one, "holds"),
                text(one, "unit"),
                Moment.said(text(one, "dueAt"))));
    if (!one.path("dossier").isNull()) {
      terminal.line(
          "     %s %s, seen %s, bước/step %s %s, đang giữ/held by %s"
              .formatted(
                  text(one, "dossier"),
                  text(one, "dossierState"),
                  text(one, "seen"),
                  one.path("step").asText("-"),
                  one.path("stepState").asText("-"),
                  one.path("heldBy").asText("-")));
    } else if (!one.path("dossiersThatWait").isNull()) {
      terminal.line(
          "     hồ sơ của xã còn chờ đăng ký/dossiers there that wait for a registration: "
              + text(one, "dossiersThatWait"));
    }
    if (!one.path("decided").isNull()) {
      terminal.line("     đã làm/decided: " + text(one, "decided"));
    }
    terminal.line("     => " + text(one, "viecCanLam") + " / " + text(one, "toDo"));
  }

  private static String text(JsonNode one, String name) {
    return one.path(name).asText();
  }
}
