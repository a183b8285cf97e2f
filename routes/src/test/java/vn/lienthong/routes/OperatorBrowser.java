package vn.lienthong.routes;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An operator's browser: keeps cookies, logs in, asks Jolokia as Hawtio's pages do. */
final class OperatorBrowser {
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;

  OperatorBrowser(int port) {
    this.base = "http://localhost:" + port;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,*/*"));
  }

  void login(String name, String password) throws IOException, InterruptedException {
    get("/login");
    String form = "username=" + name + "&password=" + password + "&_csrf=" + token();
    send(
        HttpRequest.newBuilder(URI.create(base + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
    get("/hawtio/index.html");
  }

  HttpResponse<String> jolokia(String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(base + "/hawtio/jolokia"))
            .header("X-XSRF-TOKEN", token())
            .POST(BodyPublishers.ofString(json)));
  }

  /** As a program asks, that wants no page. */
  HttpResponse<String> program(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json"));
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(posting(path, json).header("X-XSRF-TOKEN", token()));
  }

  /** What another site would make the browser send. */
  HttpResponse<String> forged(String path, String json) throws IOException, InterruptedException {
    return send(posting(path, json));
  }

  private HttpRequest.Builder posting(String path, String json) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("none");
  }
}
