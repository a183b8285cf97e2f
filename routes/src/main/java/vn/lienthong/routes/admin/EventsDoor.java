package vn.lienthong.routes.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.lienthong.routes.event.EventReport;

/** {@code /ops/events} as JSON, behind the same login as {@link OperatorsDoor}. */
final class EventsDoor {
  private static final String EVENTS = "/ops/events";

  private final EventReport report;

  EventsDoor(EventReport report) {
    this.report = report;
  }

  RouterFunction<ServerResponse> routes() {
    return OperatorsDoor.guarded(
        RouterFunctions.route()
            .GET(EVENTS, this::later)
            .GET(EVENTS + "/{id}", request -> one(request.pathVariable("id"))));
  }

  /** Without a place to begin at: only the place of the last one. */
  private ServerResponse later(ServerRequest request) {
    long last = report.last();
    long after = request.param("after").map(EventsDoor::number).orElse(last);
    List<Map<String, Object>> found =
        report.after(after, request.param("member").orElse(null), OperatorsDoor.WANTED);
    Map<String, Object> page = new LinkedHashMap<>(OperatorsDoor.page("events", found));
    page.put("after", after);
    return OperatorsDoor.json(200, page);
  }

  private ServerResponse one(String id) {
    try {
      return report
          .of(null, UUID.fromString(id))
          .map(found -> OperatorsDoor.json(200, found))
          .orElseThrow(() -> none(id));
    } catch (IllegalArgumentException noId) {
      throw none(id);
    }
  }

  private static OperatorRefused none(String id) {
    return new OperatorRefused(
        404, "Không có sự kiện " + id + "; xem ./lienthong events tail", "there is no event " + id);
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException noNumber) {
      throw OperatorRefused.wrong("after phải là một số", "after must be a number");
    }
  }
}
