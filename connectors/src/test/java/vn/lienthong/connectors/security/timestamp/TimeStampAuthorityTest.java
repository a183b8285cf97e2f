package vn.lienthong.connectors.security.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.security.TestTimeStamps;
import vn.lienthong.qcvn109.digest.Sha256;

/** The client against the local authority, over real HTTP. */
class TimeStampAuthorityTest {
  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
  private static final byte[] DIGEST = Sha256.of(new byte[] {1, 2, 3});
  private static final TestTimeStamps TIME = TestTimeStamps.make();

  private final LocalTimeStampAuthority local = TIME.authority(Clock.fixed(NOON, ZoneOffset.UTC));
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/good", request -> local.respond(request));
    serve("/old", request -> local.respond(requestOf(DIGEST)));
    serve("/long", request -> new byte[1 << 17]);
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", address("/good").toString());
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void token_isOverTheDigest_withTheAuthoritysTimeAndCertificate() throws Exception {
    TimeStampToken token = new TimeStampToken(new CMSSignedData(ask("/good").stamp(DIGEST)));

    assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(DIGEST);
    assertThat(token.getTimeStampInfo().getGenTime().toInstant()).isEqualTo(NOON);
    assertThat(token.getCertificates().getMatches(token.getSID())).hasSize(1);
  }

  @Test
  void answer_isRefused_toAnotherRequest_tooLong_movedOrMissing() {
    for (String path : new String[] {"/old", "/long", "/moved", "/nothing"}) {
      assertThatThrownBy(() -> ask(path).stamp(DIGEST))
          .as(path)
          .isInstanceOf(TimeStampException.class)
          .hasMessageContaining(path);
    }
  }

  @Test
  void silence_isRefused_afterTheTimeOut() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
      assertThatThrownBy(
              () -> new OnlineTimeStampAuthority(address, Duration.ofMillis(200)).stamp(DIGEST))
          .isInstanceOf(TimeStampException.class);
    }
  }

  private OnlineTimeStampAuthority ask(String path) {
    return new OnlineTimeStampAuthority(address(path), Duration.ofSeconds(5));
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static byte[] requestOf(byte[] digest) throws IOException {
    return new org.bouncycastle.tsp.TimeStampRequestGenerator()
        .generate(org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256, digest)
        .getEncoded();
  }

  private void serve(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          byte[] response = answer.to(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, response.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(response);
          }
        });
  }

  private interface Answer {
    byte[] to(byte[] request) throws IOException;
  }
}
