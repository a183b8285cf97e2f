package vn.lienthong.routes.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.StringJoiner;
import vn.lienthong.routes.admin.Prospect;

/** A request of an operator: who asked for what, what came of each message, what to do next. */
final class ReplayRequestView {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;

  ReplayRequestView(Terminal terminal) {
    this.terminal = terminal;
  }

  void show(JsonNode one) {
    String state = text(one, "state");
    terminal.line(
        "Yêu cầu / request %s, %s: %s"
            .formatted(
                text(one, "request"),
                Words.ofAction(text(one, "action")),
                Words.ofRequestState(state)));
    field(
        "Người yêu cầu / asked by",
        text(one, "askedBy") + ", " + Moment.said(text(one, "askedAt")));
    if (!text(one, "approvedBy").equals("-")) {
      field("Người duyệt / approved by", text(one, "approvedBy"));
    }
    field("Lý do / reason", text(one, "reason"));
    field("Thông điệp nào / which messages", options(one, true));
    one.path("results")
        .properties()
        .forEach(
            result ->
                field(
                    "Kết quả / result",
                    "%s thông điệp / messages: %s (%s)"
                        .formatted(
                            result.getValue().asText(),
                            Words.ofProspect(result.getKey()),
                            result.getKey())));
  }

  /** What whoever asked, or approved, does now. */
  void next(JsonNode one) {
    String number = text(one, "request");
    switch (text(one, "state")) {
      case "CHO_DUYET" ->
          terminal.say(
              "Chưa làm gì. Người khác duyệt, trước "
                  + Moment.said(text(one, "expiresAt"))
                  + ": ./lienthong replay approve "
                  + number,
              "Nothing is done yet: another person has to approve it by then.");
      case "DANG_LAM" ->
          terminal.say(
              "Chưa làm hết; làm nốt: ./lienthong replay approve " + number,
              "not all is done: that does the rest");
      case "XONG" -> done(one);
      default -> terminal.say("Không làm gì nữa; nếu còn cần, lập yêu cầu mới", "ask anew");
    }
  }

  private void done(JsonNode one) {
    if (text(one, "action").equals("give-up")) {
      givenUp(one.path("results"));
    } else {
      terminal.say(
          "Xem đã giao chưa: ./lienthong replay list --state "
              + ReplayFilterOptions.EVERY_STATE
              + options(one, false),
          "See whether it was delivered.");
    }
  }

  private void givenUp(JsonNode results) {
    if (results.has(Prospect.BO.name())) {
      terminal.say("Trục đã báo bên gửi: TU_CHOI", "its sender's receipt says TU_CHOI");
    }
    if (results.has(Prospect.BO_CHUA_RO.name())
        || results.has(Prospect.BO_CUA_TRUC_CHUA_RO.name())) {
      terminal.say(
          "Có thể đã có hiệu lực ở bên nhận, không ai hỏi lại nữa: gọi đầu mối của bên nhận"
              + " (config/members)",
          "It may have taken effect at the receiver and the hub asks no more: call its contact");
    }
    terminal.say("Thông điệp chờ sau đi tiếp", "what waits behind goes on");
  }

  /** The filter as an operator would write it. */
  private static String options(JsonNode one, boolean states) {
    StringJoiner words = new StringJoiner(" ", states ? "" : " ", "");
    filter(text(one, "filter"))
        .properties()
        .forEach(
            word -> {
              if (states || !word.getKey().equals("state")) {
                words.add("--" + word.getKey() + " " + word.getValue().asText());
              }
            });
    return words.toString();
  }

  private static JsonNode filter(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException noFilter) {
      return JSON.missingNode();
    }
  }

  private void field(String name, String value) {
    terminal.line("    " + name + ": " + value);
  }

  private static String text(JsonNode one, String name) {
    return one.path(name).asText("-");
  }
}
