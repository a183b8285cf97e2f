package vn.lienthong.routes.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** What the hub says of messages and requests, for people. */
final class ReplayView {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;
  private final boolean json;
  private final StoppedMessageView message;
  private final ReplayRequestView request;

  ReplayView(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
    this.message = new StoppedMessageView(terminal);
    this.request = new ReplayRequestView(terminal);
  }

  /**
   * What was found.
   *
   * @param incident that was asked for; null where all were
   */
  void messages(JsonNode answer, @Nullable String incident) {
    if (raw(answer)) {
      return;
    }
    JsonNode messages = answer.path("messages");
    messages.forEach(message::show);
    if (messages.isEmpty()) {
      terminal.say(
          "0 thông điệp: không có thông điệp treo hoặc hỏng nào như vậy. Có thể đã đi tiếp:"
              + " thêm --state CHO,DANG_GUI,XONG,HET_HAN,BO_QUA, hoặc tìm mã sự cố trong"
              + " log/hub.log của thư mục dữ liệu.",
          "0 messages: none stands still. It may have gone on: ask for the other states, or look"
              + " for the incident in log/hub.log of the data folder.");
      if (incident != null) {
        terminal.say(
            "Mã sự cố này có thể là của một việc cần cán bộ: ./lienthong cases list --incident "
                + incident
                + " --all",
            "the incident may be that of a case: look there too");
      }
      return;
    }
    terminal.say(
        messages.size() + " thông điệp" + (more(answer) ? ", còn nữa: thu hẹp bộ lọc" : ""),
        messages.size() + " messages" + (more(answer) ? " and more: narrow the filter" : ""));
  }

  void plan(JsonNode answer) {
    if (raw(answer)) {
      return;
    }
    answer.path("messages").forEach(message::show);
    String possible = answer.path("possible").asText();
    String impossible = answer.path("impossible").asText();
    boolean other = answer.path("needsApproval").asBoolean();
    terminal.say(
        "Làm được %s, không làm được %s; chưa làm gì cả%s"
            .formatted(possible, impossible, other ? "; cần người khác duyệt" : ""),
        "%s possible, %s not; nothing was done%s"
            .formatted(possible, impossible, other ? "; another person would have to agree" : ""));
    if (answer.path("possible").asInt() > 0) {
      String action = answer.path("action").asText().equals("give-up") ? "give-up" : "do";
      terminal.say(
          "Để làm: ./lienthong replay " + action + " với cùng bộ lọc, thêm --reason \"...\"",
          "to do it: that, with the same filter and a reason");
    }
  }

  void requests(JsonNode answer) {
    if (raw(answer)) {
      return;
    }
    answer.path("requests").forEach(request::show);
    if (answer.path("requests").isEmpty()) {
      terminal.say("Chưa có yêu cầu nào", "there are no requests");
    }
  }

  void request(JsonNode one) {
    if (raw(one)) {
      return;
    }
    request.show(one);
    request.next(one);
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
