package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;

/** What the hub says of dossiers, for people. */
final class DossierOutput {
  private final Terminal terminal;
  private final boolean json;

  DossierOutput(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  void list(JsonNode answer) {
    if (json) {
      terminal.line(answer.toPrettyString());
      return;
    }
    for (JsonNode one : answer.path("dossiers")) {
      terminal.line(
          "%-24s %-11s %s, từ/since %s%s%s"
              .formatted(
                  one.path("code").asText(),
                  one.path("state").asText(),
                  one.path("procedure").asText(),
                  Moment.said(one.path("openedAt").asText()),
                  due(one),
                  one.path("holders").isNull()
                      ? ""
                      : ", đang giữ/held by " + text(one, "holders")));
    }
    boolean more = answer.path("more").asBoolean();
    terminal.say(
        answer.path("dossiers").size() + " hồ sơ" + (more ? " và còn nữa" : ""),
        "dossiers" + (more ? " and more: ask for one state" : ""));
  }

  void one(JsonNode one) {
    if (json) {
      terminal.line(one.toPrettyString());
      return;
    }
    terminal.line(
        "%s: %s (%s %s)"
            .formatted(
                text(one, "code"),
                text(one, "name"),
                text(one, "procedure"),
                text(one, "version")));
    terminal.line(
        "  %s, TrangThaiHoSo %s, trạng thái số/state number %s%s"
            .formatted(text(one, "state"), text(one, "portalStatus"), text(one, "seen"), due(one)));
    if (!one.path("pausedAt").isNull()) {
      terminal.say(
          "  Đồng hồ dừng từ " + Moment.said(text(one, "pausedAt")),
          "the clock stands still: a supplement is awaited");
    }
    terminal.say("Các bước:", "Steps:");
    one.path("steps").forEach(this::step);
    one.path("notYet").forEach(name -> terminal.line("  " + name.asText() + ": chưa tới/not yet"));
    terminal.say("Ai giữ bao lâu:", "Who held it how long:");
    one.path("holders").forEach(this::holder);
    if (!one.path("decisions").isEmpty()) {
      terminal.say("Cán bộ đã quyết định:", "Operators decided:");
      one.path("decisions").forEach(this::decision);
    }
    terminal.say("Sẽ nhắc:", "Will be looked at:");
    for (JsonNode timer : one.path("timers")) {
      terminal.line(
          "  %s %s %s"
              .formatted(
                  Moment.said(text(timer, "dueAt")), text(timer, "kind"), stepOrWhole(timer)));
    }
    terminal.say("Thông điệp:", "Messages:");
    for (JsonNode message : one.path("messages")) {
      terminal.line(
          "  %s %-22s %s -> %s %s %s"
              .formatted(
                  Moment.said(text(message, "at")),
                  text(message, "service"),
                  text(message, "from"),
                  text(message, "to"),
                  text(message, "message"),
                  text(message, "delivery")));
    }
  }

  private void step(JsonNode step) {
    terminal.line(
        "  %s, lần/round %s, %s: %s%s%s%s"
            .formatted(
                text(step, "step"),
                text(step, "round"),
                text(step, "provider"),
                text(step, "state"),
                due(step),
                step.path("late").asBoolean() ? " QUÁ HẠN/LATE" : "",
                step.path("delivery").isNull()
                    ? ""
                    : ", giao nhận/delivery " + text(step, "delivery")));
    if (!text(step, "said").isEmpty()) {
      terminal.line("    " + text(step, "provider") + ": \"" + text(step, "said") + "\"");
    }
    JsonNode refused = step.path("refusedAtTheDoor");
    if (refused.isObject()) {
      terminal.line(
          "    thông điệp của %s bị từ chối ở cửa %s: %s [%s], có thể là kết quả bước này/refused at the door, maybe this step's result"
              .formatted(
                  text(step, "provider"),
                  Moment.said(text(refused, "at")),
                  text(refused, "code"),
                  text(refused, "incident")));
    }
  }

  private void holder(JsonNode holder) {
    terminal.line(
        "  %s, %s: %s phút làm việc/working minutes, từ/since %s%s%s"
            .formatted(
                text(holder, "holder"),
                stepOrWhole(holder),
                text(holder, "workingMinutes"),
                Moment.said(text(holder, "from")),
                holder.path("until").isNull() ? ", đang giữ/still" : "",
                holder.path("pauses").asBoolean() ? ", đồng hồ dừng/clock stopped" : ""));
  }

  private void decision(JsonNode decision) {
    terminal.line(
        "  %s %s, %s, %s: \"%s\""
            .formatted(
                Moment.said(text(decision, "at")),
                words(text(decision, "decision")),
                stepOrWhole(decision),
                text(decision, "by"),
                text(decision, "reason")));
  }

  private static String words(String decision) {
    return switch (decision) {
      case "LAM_LAI" -> "làm lại/asked again";
      case "LAM_LAI_THEO_DOI_SOAT" -> "làm lại theo đối soát/asked again by reconciliation";
      case "BO_QUA" -> "bỏ qua/left out";
      case "DUNG" -> "dừng hồ sơ/ended";
      default -> decision;
    };
  }

  private static String stepOrWhole(JsonNode one) {
    String step = text(one, "step");
    return step.isEmpty() ? "cả hồ sơ/the whole" : step;
  }

  private static String due(JsonNode one) {
    return one.path("dueAt").isNull() ? "" : ", hạn/due " + Moment.said(text(one, "dueAt"));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isNull() ? "" : node.path(field).asText();
  }
}
