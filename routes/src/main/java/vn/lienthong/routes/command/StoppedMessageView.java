package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;
import vn.lienthong.connectors.evidence.HandOverState;

/** One message as an operator needs it: what stands still, between whom, why, what to do next. */
final class StoppedMessageView {
  private final Terminal terminal;

  StoppedMessageView(Terminal terminal) {
    this.terminal = terminal;
  }

  void show(JsonNode one) {
    String state = text(one, "state");
    terminal.line(state + ": " + Words.ofState(state));
    field("Hồ sơ / dossier", one.path("dossier").asText("không thuộc hồ sơ nào / none"));
    field("Từ / from", sender(one));
    field("Đến / to", text(one, "receiver") + lane(one));
    field("Thông điệp / message", text(one, "message") + " (" + text(one, "service") + ")");
    field("Nhận lúc / received", Moment.said(text(one, "receivedAt")) + expiry(one));
    fault(one);
    if (one.path("followers").asLong() > 0) {
      field("Đang chờ sau nó / wait behind it", text(one, "followers"));
    }
    field("Làm tiếp / next", one.has("prospect") ? prospect(one) : next(one));
  }

  private void fault(JsonNode one) {
    String code = text(one, "reasonCode");
    String tried = text(one, "attempts") + " lần thử / attempts";
    if (code.equals("-")) {
      field("Lỗi cuối / last fault", "chưa có / none, " + tried);
      return;
    }
    field("Lỗi cuối / last fault", code + " " + Words.ofErrorCode(code) + ", " + tried);
    field("Mã sự cố / incident", text(one, "incident"));
    if (!text(one, "detail").isBlank() && !text(one, "detail").equals("-")) {
      field("Chi tiết / detail", text(one, "detail"));
    }
  }

  private static String sender(JsonNode one) {
    String message = text(one, "message");
    return message.contains("/") ? message.substring(0, message.indexOf('/')) : message;
  }

  private static String lane(JsonNode one) {
    return one.has("lane") ? " (" + Words.ofLane(text(one, "lane")) + ")" : "";
  }

  private static String expiry(JsonNode one) {
    String until = text(one, "expiresAt");
    if (until.equals("-")) {
      return "";
    }
    String said = one.path("expired").asBoolean() ? "đã hết hạn / expired " : "hạn / expires ";
    return ", " + said + Moment.said(until);
  }

  private static String prospect(JsonNode one) {
    String name = text(one, "prospect");
    return name + ": " + Words.ofProspect(name);
  }

  private static String next(JsonNode one) {
    String message = " --message " + text(one, "message");
    String state = text(one, "state");
    boolean stopped =
        state.equals(HandOverState.TREO.name()) || state.equals(HandOverState.HONG.name());
    if (!stopped) {
      return "không cần làm gì / nothing";
    }
    if (one.path("expired").asBoolean()) {
      return "đã hết hạn, chỉ có thể dừng / expired, can only be given up:"
          + " ./lienthong replay give-up"
          + message
          + " --reason \"...\"";
    }
    return "sửa nguyên nhân, rồi xem thử / mend the cause, then try:"
        + " ./lienthong replay plan"
        + message;
  }

  private void field(String name, String value) {
    terminal.line("    " + name + ": " + value);
  }

  private static String text(JsonNode one, String name) {
    return one.path(name).asText("-");
  }
}
