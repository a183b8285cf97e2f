package vn.lienthong.monitoring.console;

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

/** What an operator's browser does: keeps cookies, fills in the login form, talks to Jolokia. */
final class Browser {
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;

  Browser(int port) {
    this.base = "http://localhost:" + port;
  }

  HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).header("Accept", accept).GET());
  }

  HttpResponse<String> login(String name, String password)
      throws IOException, InterruptedException {
    get("/login", "text/html");
    String form = "username=" + encode(name) + "&password=" + encode(password);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + encode(token()))));
    // the token changes with the login; a browser gets the new one with the page that it is led to
    get("/hawtio/index.html", "text/html");
    return answer;
  }

  HttpResponse<String> jolokia(String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(at("/hawtio/jolokia"))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token())
            .POST(BodyPublishers.ofString(json)));
  }

  URI at(String path) {
    return URI.create(base + path);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("none");
  }

  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("none");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
