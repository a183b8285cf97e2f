package vn.lienthong.monitoring.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ConsoleTest {
  private static final String ROUTES =
      """
      {"type":"exec","mbean":"org.apache.camel:context=hub,type=context,name=\\"hub\\"",
       "operation":"dumpRoutesAsXml()"}""";

  @TempDir private static Path data;

  private static ConfigurableApplicationContext hub;
  private static String password;

  @BeforeAll
  static void start() {
    password = OperatorAccounts.createIfMissing(data).orElseThrow();
    hub =
        SpringApplication.run(
            ConsoleApplication.class,
            "--lienthong.data=" + data,
            "--server.port=0",
            "--management.server.port=0");
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void hawtio_leadsToLogin_withoutSession() throws Exception {
    HttpResponse<String> answer = operator().get("/hawtio/index.html", "text/html");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    HttpResponse<String> page = operator().get("/login", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("name=\"username\"", "name=\"password\"", "Đăng nhập");
    assertThat(page.body()).containsPattern("name=\"_csrf\" value=\"[0-9a-f-]{36}\"");
  }

  @Test
  void jolokia_answers401_withoutSession() throws Exception {
    Browser stranger = operator();
    stranger.get("/login", "text/html");

    assertThat(stranger.jolokia(ROUTES).statusCode()).isEqualTo(401);
    assertThat(stranger.get("/actuator/prometheus", "*/*").statusCode()).isEqualTo(401);
  }

  @Test
  void hawtio_showsItsPageAndUser_afterLogin() throws Exception {
    Browser operator = loggedIn();

    assertThat(operator.get("/hawtio/index.html", "text/html").body()).contains("Hawtio");
    assertThat(operator.get("/hawtio/user", "application/json").body())
        .contains(OperatorAccounts.FIRST_OPERATOR);
    assertThat(operator.get("/hawtio/hawtconfig.json", "*/*").body()).contains("Liên Thông");
  }

  @Test
  void jolokia_listsCamelRoutes_afterLogin() throws Exception {
    assertThat(loggedIn().jolokia(ROUTES).body()).contains("population.CapSoDinhDanh.in");
  }

  @Test
  void jolokia_refuses_withoutCsrfToken() throws Exception {
    Browser operator = loggedIn();
    HttpResponse<String> answer =
        operator.send(
            HttpRequest.newBuilder(operator.at("/hawtio/jolokia"))
                .POST(HttpRequest.BodyPublishers.ofString(ROUTES)));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void jolokia_forbidsWhatChangesTheHub() throws Exception {
    Browser operator = loggedIn();

    assertForbidden(operator, "exec", "java.lang:type=Memory", "\"operation\":\"gc()\"");
    assertForbidden(
        operator,
        "exec",
        "org.apache.camel:context=hub,type=context,name=\\\"hub\\\"",
        "\"operation\":\"stop()\"");
    assertForbidden(
        operator,
        "exec",
        "org.apache.activemq.artemis:broker=\\\"hub\\\"",
        "\"operation\":\"destroyQueue(java.lang.String)\",\"arguments\":[\"DLQ\"]");
    assertForbidden(
        operator, "write", "java.lang:type=Memory", "\"attribute\":\"Verbose\",\"value\":true");
    assertForbidden(
        operator, "read", "java.lang:type=Runtime", "\"attribute\":\"SystemProperties\"");
  }

  @Test
  void jolokia_showsTheBroker_afterLogin() throws Exception {
    String names =
        "{\"type\":\"read\",\"mbean\":\"org.apache.activemq.artemis:broker=\\\"hub\\\"\","
            + "\"attribute\":\"AddressNames\"}";

    assertThat(loggedIn().jolokia(names).body()).contains("\"status\":200");
  }

  @Test
  void login_givesANewSession_andSecurityHeaders() throws Exception {
    Browser operator = operator();
    operator.get("/hawtio/index.html", "text/html");
    String before = operator.session();
    operator.login(OperatorAccounts.FIRST_OPERATOR, password);

    assertThat(operator.session()).isNotEqualTo(before);
    HttpResponse<String> page = operator.get("/hawtio/index.html", "text/html");
    assertThat(page.headers().map())
        .containsKeys("x-content-type-options", "x-frame-options", "content-security-policy");
  }

  @Test
  void health_saysUpOnly_withoutSession() throws Exception {
    HttpResponse<String> answer = operator().get("/actuator/health", "application/json");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void membersPort_hasNoConsole() throws Exception {
    Browser member = new Browser(port("local.server.port"));

    assertThat(member.get("/api/members", "*/*").statusCode()).isEqualTo(200);
    for (String path :
        new String[] {
          "/hawtio",
          "/hawtio/index.html",
          "/actuator/jolokia",
          "/actuator/health",
          "/actuator/prometheus",
          "/jolokia",
          "/login"
        }) {
      assertThat(member.get(path, "text/html").statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void jolokia_givesNoCrossOriginAccess() throws Exception {
    Browser operator = loggedIn();
    HttpResponse<String> answer =
        operator.send(
            HttpRequest.newBuilder(operator.at("/hawtio/jolokia/version"))
                .header("Origin", "https://somewhere.example")
                .GET());

    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void account_isClosed_afterFiveWrongPasswords() throws Exception {
    String line = "trucban=" + OperatorAccounts.ENCODER.encode("đúng mật khẩu") + "\n";
    Files.writeString(data.resolve("operators.properties"), line, StandardOpenOption.APPEND);
    for (int i = 0; i < LoginThrottle.ALLOWED; i++) {
      assertThat(operator().login("trucban", "sai").headers().firstValue("Location").orElseThrow())
          .endsWith("/login?error");
    }
    Browser tooLate = operator();

    assertThat(tooLate.login("trucban", "đúng mật khẩu").headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).endsWith("/login?error"));
    assertThat(tooLate.jolokia(ROUTES).statusCode()).isEqualTo(401);
    assertThat(loggedIn().jolokia(ROUTES).statusCode()).isEqualTo(200);
  }

  @Test
  void start_isRefused_whenTheConsoleHasNoPortOfItsOwn() {
    assertThatThrownBy(
            () ->
                SpringApplication.run(
                    ConsoleApplication.class, "--lienthong.data=" + data, "--server.port=0"))
        .hasMessageContaining("management.server.port must be set");
  }

  private static void assertForbidden(Browser operator, String type, String mbean, String rest)
      throws Exception {
    String request = "{\"type\":\"" + type + "\",\"mbean\":\"" + mbean + "\"," + rest + "}";
    assertThat(operator.jolokia(request).body())
        .as(request)
        .contains("\"error_type\"", "\"status\":403")
        .containsIgnoringCase("forbidden");
  }

  private static Browser loggedIn() throws Exception {
    Browser operator = operator();
    operator.login(OperatorAccounts.FIRST_OPERATOR, password);
    return operator;
  }

  private static Browser operator() {
    return new Browser(port("local.management.port"));
  }

  private static int port(String name) {
    return hub.getEnvironment().getRequiredProperty(name, Integer.class);
  }
}
