package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;

/** What the hub says of events, for people. */
final class EventsView {
  private final Terminal terminal;
  private final boolean json;

  EventsView(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  /** One event in a line. */
  void line(JsonNode event) {
    terminal.line(json ? event.toString() : text(event));
  }

  /** One event with every subscriber. */
  void report(JsonNode found) {
    if (json) {
      terminal.line(found.toPrettyString());
      return;
    }
    terminal.line(text(found));
    terminal.say(
        "đã xử lý %d / %d; chờ %d; từ chối %d; đang bắt kịp %d"
            .formatted(
                found.path("so_DA_XU_LY").asInt(),
                found.path("tong").asInt(),
                found.path("dangCho").asInt(),
                found.path("so_TU_CHOI").asInt(),
                found.path("dangBatKip").size()),
        "confirmed by %d of %d, %d wait, %d refused, %d catch up"
            .formatted(
                found.path("so_DA_XU_LY").asInt(),
                found.path("tong").asInt(),
                found.path("dangCho").asInt(),
                found.path("so_TU_CHOI").asInt(),
                found.path("dangBatKip").size()));
    found.path("benNhan").forEach(way -> terminal.line("    " + way(way)));
  }

  private static String way(JsonNode way) {
    String who = way.path("ma").asText() + " " + way.path("trangThai").asText();
    return way.path("xongLuc").isNull()
        ? who
            + ", chờ từ/waits since "
            + way.path("choTu").asText()
            + (way.path("loiGanNhat").isNull() ? "" : ", " + way.path("loiGanNhat").asText())
        : who + " " + way.path("xongLuc").asText();
  }

  private static String text(JsonNode event) {
    return "#%d %s %s %s %s %s %d/%d %s%s"
        .formatted(
            event.path("thuTu").asLong(),
            event.path("congBoLuc").asText(),
            event.path("benCongBo").asText(),
            event.path("dichVu").asText(),
            event.path("loai").asText(),
            event.path("maThongDiep").asText(),
            event.path("daGiao").asInt(),
            event.path("tong").asInt(),
            event.path("trangThai").asText(),
            event.path("daThuHoi").asBoolean() ? " (đã thu hồi/withdrawn)" : "");
  }
}
