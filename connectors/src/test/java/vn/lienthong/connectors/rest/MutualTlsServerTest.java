package vn.lienthong.connectors.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.soap.SoapDocumentTransport;

class MutualTlsServerTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int TOO_LARGE = AdmissionFilter.BODY_LIMIT + 1;

  private final MemberTls hub = TestMembers.tls(TestMembers.HUB);
  private final AtomicInteger handled = new AtomicInteger();
  private MutualTlsServer server;

  @BeforeEach
  void start() {
    server =
        MutualTlsServer.on(0, TestMembers.tls(TestMembers.CIVIL_STATUS))
            .document("/thong-diep", this::echo)
            .resource("GET", "/so-lieu", (query, body) -> text(200, "Xin chào " + query))
            .resource("POST", "/so-lieu", (query, body) -> text(201, "có " + body.length))
            .resource(
                "GET",
                "/hong",
                (query, body) -> {
                  throw new IllegalStateException("secret text");
                })
            .admit(peer -> !peer.equals(TestMembers.key(TestMembers.POPULATION).certificate()))
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void document_comesBackWithItsStatus_overMutualTls() throws IOException {
    DocumentReply reply = transport(hub).exchange("<a>Trẻ</a>".getBytes(UTF_8));
    assertThat(reply.status()).isEqualTo(202);
    assertThat(reply.document()).isEqualTo("<a>Trẻ</a>".getBytes(UTF_8));
  }

  @Test
  void connection_isRefused_withoutAClientCertificate() throws Exception {
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(hub.trustStore());
    SSLContext anonymous = SSLContext.getInstance("TLS");
    anonymous.init(null, trust.getTrustManagers(), null);
    HttpClient client = HttpClient.newBuilder().sslContext(anonymous).build();
    assertThatThrownBy(
            () -> client.send(post(BodyPublishers.ofString("<a/>")), BodyHandlers.discarding()))
        .isInstanceOf(IOException.class);
    assertThat(handled).hasValue(0);
  }

  @Test
  void connection_isRefused_withACertificateOfAnotherAuthority() {
    MemberTls foreign = TestMembers.tlsOfAnotherAuthority(TestMembers.HUB);
    assertThatThrownBy(() -> transport(foreign).exchange("<a/>".getBytes(UTF_8)))
        .isInstanceOf(IOException.class);
    assertThat(handled).hasValue(0);
  }

  @Test
  void client_refusesAServer_whoseCertificateIsOfAnotherAuthority() {
    try (MutualTlsServer impostor =
        MutualTlsServer.on(0, TestMembers.tlsOfAnotherAuthority(TestMembers.CIVIL_STATUS))
            .document("/thong-diep", this::echo)
            .start()) {
      URI url = URI.create("https://localhost:" + impostor.port() + "/thong-diep");
      assertThatThrownBy(
              () -> new HttpsDocumentTransport(url, hub, TIMEOUT).exchange(new byte[] {'a'}))
          .isInstanceOf(SSLHandshakeException.class);
    }
    assertThat(handled).hasValue(0);
  }

  @Test
  void caller_isRefused_whoseCertificateIsNotAdmitted() throws IOException {
    DocumentReply reply =
        transport(TestMembers.tls(TestMembers.POPULATION)).exchange("<a/>".getBytes(UTF_8));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(handled).hasValue(0);
  }

  @Test
  void body_isRefusedWith413_whenItsLengthIsTooLarge() throws IOException {
    DocumentReply reply = transport(hub).exchange(new byte[TOO_LARGE]);
    assertThat(reply.status()).isEqualTo(413);
    assertThat(handled).hasValue(0);
  }

  @Test
  void body_isRefusedWith413_whenItGoesOnWithoutALength() throws Exception {
    HttpResponse<String> response =
        client()
            .send(
                post(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[TOO_LARGE]))),
                BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(handled).hasValue(0);
  }

  @Test
  void body_isTaken_upToTheLimit() throws IOException {
    byte[] largest = new byte[AdmissionFilter.BODY_LIMIT];
    assertThat(transport(hub).exchange(largest).document()).hasSize(largest.length);
  }

  @Test
  void resource_answersByMethod_withItsQuery() throws IOException {
    HttpsReader reader = new HttpsReader(hub, TIMEOUT);
    assertThat(new String(reader.get(url("/so-lieu?ten=%C3%81n+b&ten=2")), UTF_8))
        .isEqualTo("Xin chào {ten=Án b}");
    assertThat(new String(reader.post(url("/so-lieu"), "text/plain", new byte[7]), UTF_8))
        .isEqualTo("có 7");
    assertThatThrownBy(() -> reader.get(url("/thong-diep"))).hasMessageContaining("405");
    assertThatThrownBy(() -> reader.get(url("/khac"))).hasMessageContaining("404");
  }

  @Test
  void failure_showsNothingOfTheInside() throws Exception {
    HttpResponse<String> response =
        client().send(HttpRequest.newBuilder(url("/hong")).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("secret", "Exception", "Tomcat", "at vn.");
    assertThat(response.headers().map()).doesNotContainKey("server");
  }

  @Test
  void exchange_fails_inBoundedTime_whenThePeerIsDown() {
    HttpsDocumentTransport transport = transport(hub);
    server.close();
    long start = System.nanoTime();
    assertThatThrownBy(() -> transport.exchange("<a/>".getBytes(UTF_8)))
        .isInstanceOf(IOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void server_isRefused_onAPortThatIsTaken() {
    MutualTlsServer.Builder second = MutualTlsServer.on(server.port(), hub);
    assertThatThrownBy(second::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("" + server.port());
  }

  @Test
  void transport_isRefused_withoutTls() {
    URI plain = URI.create("http://localhost:1/thong-diep");
    assertThatThrownBy(() -> new HttpsDocumentTransport(plain, hub, TIMEOUT))
        .hasMessageContaining("https");
    assertThatThrownBy(() -> new SoapDocumentTransport(plain, hub, TIMEOUT))
        .hasMessageContaining("https");
  }

  private DocumentReply echo(byte[] document) {
    handled.incrementAndGet();
    return new DocumentReply(202, document);
  }

  private static HttpReply text(int status, String text) {
    return new HttpReply(status, "text/plain; charset=utf-8", text.getBytes(UTF_8));
  }

  private HttpsDocumentTransport transport(MemberTls tls) {
    return new HttpsDocumentTransport(url("/thong-diep"), tls, TIMEOUT);
  }

  private HttpClient client() {
    return HttpClient.newBuilder().sslContext(hub.context()).build();
  }

  private HttpRequest post(HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(url("/thong-diep")).POST(body).build();
  }

  private URI url(String path) {
    return URI.create("https://localhost:" + server.port() + path);
  }
}
