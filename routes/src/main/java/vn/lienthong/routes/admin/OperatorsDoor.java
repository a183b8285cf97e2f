package vn.lienthong.routes.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.lienthong.routes.pipeline.DecisionRefused;
import vn.lienthong.routes.pipeline.OfficerWord;

/**
 * {@code /ops/replay} as JSON. It stands behind the console's login and its protection against
 * forged requests; who is logged in is who asks.
 */
final class OperatorsDoor {
  private static final String REPLAY = "/ops/replay";
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** How many a list shows. */
  private static final int SHOWN = 100;

  /** How many a list asks for: one more than it shows, so that it can say that there are more. */
  static final int WANTED = SHOWN + 1;

  private final ReplayDesk desk;

  OperatorsDoor(ReplayDesk desk) {
    this.desk = desk;
  }

  private record Asked(
      @Nullable String action, @Nullable Map<String, String> filter, @Nullable String reason) {}

  RouterFunction<ServerResponse> routes() {
    return guarded(
        RouterFunctions.route()
            .GET(REPLAY + "/messages", this::messages)
            .GET(REPLAY + "/plan", this::plan)
            .GET(REPLAY + "/requests", request -> json(200, requests()))
            .GET(
                REPLAY + "/requests/{id}", request -> json(200, desk.request(id(request)).fields()))
            .POST(REPLAY + "/requests", this::ask)
            .POST(REPLAY + "/requests/{id}/approval", this::approve)
            .onError(
                IllegalArgumentException.class,
                (failure, request) ->
                    refused(
                        OperatorRefused.wrong(
                            "giá trị không đúng", String.valueOf(failure.getMessage())))));
  }

  /** With what every door says where something is refused. */
  static RouterFunction<ServerResponse> guarded(RouterFunctions.Builder routes) {
    return routes
        .onError(OperatorRefused.class, (failure, request) -> refused((OperatorRefused) failure))
        .onError(
            DecisionRefused.class,
            (failure, request) -> refused(OperatorRefused.of((DecisionRefused) failure)))
        .build();
  }

  /** What is shown of {@link #WANTED} rows, and whether there are more. */
  static Map<String, Object> page(String name, List<Map<String, Object>> found) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(name, found.stream().limit(SHOWN).toList());
    page.put("more", found.size() > SHOWN);
    return page;
  }

  /** The reason of a decision, which must be there. */
  static String reason(@Nullable String asked) {
    String reason = asked == null ? "" : asked.strip();
    ReplayDesk.requireReason(reason);
    return reason;
  }

  /**
   * The word of who asks.
   *
   * @param command how the number is found
   */
  static OfficerWord word(
      ServerRequest request, @Nullable String reason, @Nullable Integer seen, String command) {
    String why = reason(reason);
    if (seen == null) {
      throw OperatorRefused.wrong(
          "thiếu số trạng thái đã xem (seen), lấy ở ./lienthong " + command,
          "the number of the state that you saw is missing");
    }
    return new OfficerWord(who(request), why, seen);
  }

  private ServerResponse messages(ServerRequest request) {
    Map<String, String> words = words(request);
    List<StoppedMessage> found = desk.list(ReplayFilter.of(words), WANTED);
    return json(200, page("messages", found.stream().map(StoppedMessage::fields).toList()));
  }

  private ServerResponse plan(ServerRequest request) {
    Map<String, String> words = words(request);
    String action = words.remove("action");
    return json(
        200,
        desk.plan(ReplayAction.of(action == null ? "replay" : action), ReplayFilter.of(words))
            .fields());
  }

  private Map<String, Object> requests() {
    return Map.of("requests", desk.requests().stream().map(ReplayRequest::fields).toList());
  }

  private ServerResponse ask(ServerRequest request) throws ServletException, IOException {
    Asked asked = body(request, Asked.class);
    String action = asked.action();
    Map<String, String> filter = asked.filter();
    String reason = asked.reason();
    ReplayRequest done =
        desk.ask(
            ReplayAction.of(action == null ? "replay" : action),
            ReplayFilter.of(filter == null ? Map.of() : filter),
            reason == null ? "" : reason.strip(),
            who(request));
    return json(done.state().equals(ReplayRequest.WAITS) ? 202 : 200, done.fields());
  }

  private ServerResponse approve(ServerRequest request) {
    return json(200, desk.approve(id(request), who(request)).fields());
  }

  /** Reads the JSON of a request's body. */
  static <T> T body(ServerRequest request, Class<T> type) throws ServletException, IOException {
    try {
      return JSON.readValue(request.body(String.class), type);
    } catch (JsonProcessingException e) {
      throw OperatorRefused.wrong(
          "nội dung không phải một yêu cầu", "no request: " + e.getOriginalMessage());
    }
  }

  private static Map<String, String> words(ServerRequest request) {
    return new LinkedHashMap<>(request.params().toSingleValueMap());
  }

  private static long id(ServerRequest request) {
    try {
      return Long.parseLong(request.pathVariable("id"));
    } catch (NumberFormatException e) {
      throw OperatorRefused.wrong(
          "yêu cầu phải là một số, xem ./lienthong replay requests", "a request has a number");
    }
  }

  static String who(ServerRequest request) {
    return request
        .principal()
        .orElseThrow(() -> new OperatorRefused(401, "Chưa đăng nhập", "nobody is logged in"))
        .getName();
  }

  static ServerResponse refused(OperatorRefused refused) {
    return json(
        refused.status(),
        Map.of("moTa", refused.vietnamese(), "moTaTiengAnh", String.valueOf(refused.getMessage())));
  }

  static ServerResponse json(int status, Map<String, Object> fields) {
    try {
      return ServerResponse.status(status)
          .contentType(MediaType.APPLICATION_JSON)
          .header("Cache-Control", "no-store")
          .body(JSON.writeValueAsBytes(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
