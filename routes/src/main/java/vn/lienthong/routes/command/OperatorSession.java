package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * An operator at the hub's own port, logged in by the same form as a browser: the same accounts,
 * the same limit of wrong passwords, the same protection against forged requests.
 */
final class OperatorSession {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(CONNECT).build();
  private final String base;

  private OperatorSession(int port) {
    this.base = "http://localhost:" + port;
  }

  static OperatorSession login(int port, String operator, String password)
      throws IOException, InterruptedException {
    OperatorSession session = new OperatorSession(port);
    try {
      session.send(session.to("/login").GET());
    } catch (IOException nobody) {
      throw new CommandRefused(
          "Không thấy trục đang chạy ở cổng " + port + ": ./lienthong start",
          "no hub answers at that port: start it, or give its --data");
    }
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(operator), encoded(password), encoded(session.token()));
    HttpResponse<String> answer =
        session.send(
            session
                .to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    String where = answer.headers().firstValue("Location").orElse("error");
    if (answer.statusCode() != 302 || where.contains("error")) {
      throw new CommandRefused(
          "Sai tên hoặc mật khẩu của " + operator + ", hoặc tài khoản tạm khóa một phút",
          "wrong name or password, or the account is closed for a minute");
    }
    session.send(session.to("/login").GET()); // the token of the new session
    return session;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json(send(to(path).header("Accept", "application/json").GET()));
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return json(
        send(
            to(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return JSON.readTree(answer.body());
    }
    JsonNode refusal = status < 500 && status != 401 ? tree(answer.body()) : JSON.missingNode();
    throw new CommandRefused(
        refusal.path("moTa").asText("Trục trả lời " + status),
        refusal.path("moTaTiengAnh").asText("the hub answered " + status + ", see its log"));
  }

  private static JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException noJson) {
      return JSON.missingNode();
    }
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A part of a path, where a plus sign is no blank. */
  static String inPath(String text) {
    return encoded(text).replace("+", "%20");
  }
}
