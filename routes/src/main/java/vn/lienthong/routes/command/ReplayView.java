package vn.lienthong.routes.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the hub says of messages and requests, for people. */
final class ReplayView {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;
  private final boolean json;

  ReplayView(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  void messages(JsonNode answer) {
    if (raw(answer)) {
      return;
    }
    answer.path("messages").forEach(this::message);
    terminal.say(
        answer.path("messages").size() + " thông điệp" + (more(answer) ? " và còn nữa" : ""),
        "messages" + (more(answer) ? " and more: narrow the filter" : ""));
  }

  void plan(JsonNode answer) {
    if (raw(answer)) {
      return;
    }
    answer.path("messages").forEach(this::message);
    terminal.say(
        "Làm được %s, không làm được %s; chưa làm gì cả"
            .formatted(answer.path("possible").asText(), answer.path("impossible").asText()),
        "possible, impossible; nothing was done"
            + (answer.path("needsApproval").asBoolean()
                ? "; another person would have to agree"
                : ""));
  }

  private void message(JsonNode one) {
    terminal.line(
        "%s %s %s -> %s%s"
            .formatted(
                one.path("state").asText(),
                one.path("service").asText(),
                one.path("message").asText(),
                one.path("receiver").asText(),
                one.path("lane").isMissingNode() ? "" : " (" + one.path("lane").asText() + ")"));
    terminal.line(
        "    %s, %s lần/attempts, %s %s%s"
            .formatted(
                one.path("receivedAt").asText(),
                one.path("attempts").asText(),
                one.path("reasonCode").asText("-"),
                one.path("incident").asText("-"),
                one.path("followers").asLong() > 0
                    ? ", chờ sau/behind it: " + one.path("followers").asText()
                    : ""));
    if (one.has("prospect")) {
      terminal.line(
          "    => " + one.path("prospect").asText() + ": " + one.path("meaning").asText());
    }
  }

  void requests(JsonNode answer) {
    if (raw(answer)) {
      return;
    }
    answer.path("requests").forEach(this::requestLines);
    if (answer.path("requests").isEmpty()) {
      terminal.say("Chưa có yêu cầu nào", "there are no requests");
    }
  }

  void request(JsonNode one) {
    if (raw(one)) {
      return;
    }
    requestLines(one);
    if (one.path("state").asText().equals("CHO_DUYET")) {
      terminal.say(
          "Chờ người khác duyệt: ./lienthong replay approve " + one.path("request").asText(),
          "another person has to approve it, until " + one.path("expiresAt").asText());
    }
  }

  private void requestLines(JsonNode one) {
    terminal.line(
        "#%s %s %s: %s, %s%s"
            .formatted(
                one.path("request").asText(),
                one.path("action").asText(),
                one.path("state").asText(),
                one.path("askedBy").asText(),
                one.path("askedAt").asText(),
                one.path("approvedBy").isNull() ? "" : ", + " + one.path("approvedBy").asText()));
    terminal.line("    " + one.path("reason").asText() + "  " + one.path("filter").asText());
    terminal.line("    " + one.path("results"));
  }

  private static boolean more(JsonNode answer) {
    return answer.path("more").asBoolean();
  }

  private boolean raw(JsonNode answer) {
    if (json) {
      try {
        terminal.line(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
    return json;
  }
}
