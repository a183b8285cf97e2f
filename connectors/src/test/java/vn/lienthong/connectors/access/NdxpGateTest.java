package vn.lienthong.connectors.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.keys.KeyRefusedException;
import vn.lienthong.connectors.security.keys.SecretSetting;

/** A real door that wants the headers of the national platform. */
class NdxpGateTest {
  private static final URI DOOR = URI.create("https://dan-cu.example/thong-diep");

  // printf 'https://a.example/blienthong1764000000000s' | sha256sum, behind "lienthong:", in base64
  private static final String KNOWN =
      "bGllbnRob25nOmNiZTNjMjM2M2MzMjAwMDZhOTg5NTllZjI1NTFiMWYyMGQ1"
          + "YzRkZTZlNzY3MjBlZmI0NzhlNDI1Yjk2NDYzYjU=";

  @TempDir private Path folder;
  private final AtomicInteger acted = new AtomicInteger();
  private MutualTlsServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        MutualTlsServer.on(0, TestMembers.tls(TestMembers.POPULATION))
            .document("/thong-diep", this::act)
            .resource(
                "GET", "/trang", (query, body) -> new HttpReply(200, "text/plain", new byte[0]))
            .calls("/thong-diep", new NdxpGate(access("bi-mat", "khoa"), Clock.systemUTC()))
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void proof_isTheHash_thatTheFactsDescribe() {
    String proof =
        NdxpHeaders.proof(URI.create("https://a.example/b"), "lienthong", "1764000000000", "s");
    assertThat(proof).isEqualTo("Basic " + KNOWN);
  }

  @Test
  void call_passes_withTheHeadersOfThisMoment() throws Exception {
    HttpResponse<String> answer = post(headers(Instant.now()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(acted).hasValue(1);
  }

  @Test
  void call_isRefused_withAnotherSecret_andSaysWhich() throws Exception {
    refused(access("khac", "khoa").headers(Instant.now()), "Authorization");
    refused(access("bi-mat", "khac").headers(Instant.now()), "ApiKey");
  }

  @Test
  void call_isRefused_fromAnotherTime() throws Exception {
    refused(headers(Instant.now().minus(NdxpGate.LEEWAY).minusSeconds(5)), "Timestamp");
    refused(headers(Instant.now().plus(NdxpGate.LEEWAY).plusSeconds(5)), "Timestamp");
  }

  @Test
  void call_isRefused_whoseTimeIsNotTheOneOfItsProof() throws Exception {
    Map<String, String> mixed = new HashMap<>(headers(Instant.now().minusSeconds(60)));
    mixed.put("Timestamp", Long.toString(Instant.now().toEpochMilli()));
    refused(mixed, "Authorization");
    mixed.put("Timestamp", "9".repeat(19));
    refused(mixed, "Timestamp");
  }

  @Test
  void call_isRefused_withoutAnyOfThem() throws Exception {
    for (String name : headers(Instant.now()).keySet()) {
      Map<String, String> fewer = new HashMap<>(headers(Instant.now()));
      fewer.remove(name);
      refused(fewer, name);
    }
  }

  @Test
  void otherPaths_askForNothing() throws Exception {
    assertThat(send(request("/trang", Map.of()).GET().build()).statusCode()).isEqualTo(200);
  }

  @Test
  void secret_isReadForEveryCall_andShownInNoText() throws Exception {
    NdxpAccess access = access("cu", "khoa");
    String before = access.headers(Instant.EPOCH).get("Authorization");
    Files.writeString(folder.resolve("cu"), "moi");

    assertThat(access.headers(Instant.EPOCH).get("Authorization")).isNotEqualTo(before);
    assertThat(access.toString()).doesNotContain("moi").contains("endpoint.headers.secret-file");
    Files.delete(folder.resolve("cu"));
    assertThatThrownBy(() -> access.headers(Instant.EPOCH))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("endpoint.headers.secret-file");
  }

  private void refused(Map<String, String> headers, String reason) throws Exception {
    HttpResponse<String> answer = post(headers);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).startsWith(reason).doesNotContain("bi-mat");
    assertThat(acted).hasValue(0);
  }

  private Map<String, String> headers(Instant at) throws IOException {
    return access("bi-mat", "khoa").headers(at);
  }

  private NdxpAccess access(String secret, String apiKey) throws IOException {
    return new NdxpAccess(DOOR, "lienthong", "LIENTHONG", in("secret", secret), in("key", apiKey));
  }

  private SecretSetting in(String name, String value) throws IOException {
    Path file = Files.writeString(folder.resolve(value), value);
    return new SecretSetting("endpoint.headers." + name, file, "", "");
  }

  private DocumentReply act(byte[] document) {
    acted.incrementAndGet();
    return new DocumentReply(200, document);
  }

  private HttpResponse<String> post(Map<String, String> headers) throws Exception {
    return send(
        request("/thong-diep", headers)
            .POST(BodyPublishers.ofByteArray("<a/>".getBytes(UTF_8)))
            .build());
  }

  private HttpRequest.Builder request(String path, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + path));
    headers.forEach(request::header);
    return request;
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    var context = TestMembers.tls(TestMembers.HUB).context();
    return HttpClient.newBuilder()
        .sslContext(context)
        .build()
        .send(request, BodyHandlers.ofString(UTF_8));
  }
}
