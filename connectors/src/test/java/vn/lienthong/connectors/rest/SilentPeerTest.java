package vn.lienthong.connectors.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.util.Throwables.getStackTrace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.soap.SoapDocumentTransport;

/** Peers that take a connection and then do not do what they should. */
@Timeout(20)
class SilentPeerTest {
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final int LIMIT = 10 * 1024 * 1024;

  private static final byte[] ONE = "<a/>".getBytes(StandardCharsets.UTF_8);
  private static final Answer HANG_UP = out -> {};

  private final MemberTls tls = TestMembers.tls(TestMembers.HUB);
  private final AtomicInteger requests = new AtomicInteger();

  @Test
  void exchange_fails_inTime_whenThePeerNeverAnswers() throws Exception {
    withPeer(
        out -> {},
        url ->
            assertThatThrownBy(() -> http(url).exchange(ONE))
                .isInstanceOf(HttpTimeoutException.class));
  }

  @Test
  void exchange_fails_inTime_whenTheBodyStopsHalfWay() throws Exception {
    withPeer(
        out ->
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<a"
                    .getBytes(StandardCharsets.UTF_8)),
        url ->
            assertThatThrownBy(() -> http(url).exchange(ONE))
                .isInstanceOf(HttpTimeoutException.class));
  }

  @Test
  void exchange_fails_whenTheAnswerIsTooLong() throws Exception {
    withPeer(
        out -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          out.write(new byte[LIMIT + 1]);
        },
        url ->
            assertThatThrownBy(
                    () ->
                        new HttpsDocumentTransport(url, tls, Duration.ofSeconds(10)).exchange(ONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than"));
  }

  @Test
  void document_isSentOnce_byEitherTransport_whenThePeerHangsUpWithoutAnAnswer() throws Exception {
    for (Function<URI, DocumentTransport> transport : transports()) {
      requests.set(0);
      withPeer(
          HANG_UP,
          url ->
              assertThatThrownBy(() -> transport.apply(url).exchange(ONE))
                  .isInstanceOf(IOException.class));
      assertThat(requests).hasValue(1);
    }
  }

  @Test
  void soapExchange_fails_inTime_whenThePeerNeverAnswers() throws Exception {
    withPeer(
        out -> {},
        url ->
            assertThatThrownBy(() -> new SoapDocumentTransport(url, tls, TIMEOUT).exchange(ONE))
                .isInstanceOf(SocketTimeoutException.class));
  }

  @Test
  @EnabledOnOs(OS.LINUX) // where all of 127.0.0.0/8 is this machine
  void document_isNotSent_whenThePeersCertificateNamesAnotherHost() throws Exception {
    for (Function<URI, DocumentTransport> transport : transports()) {
      requests.set(0);
      withPeer(
          HANG_UP,
          url ->
              assertThatThrownBy(
                      () ->
                          transport
                              .apply(URI.create(url.toString().replace("localhost", "127.0.0.2")))
                              .exchange(ONE))
                  .isInstanceOf(IOException.class)
                  .satisfies(
                      e ->
                          assertThat(getStackTrace(e))
                              .containsPattern(
                                  "No subject alternative names matching|hostname does not match|Wrong HTTPS hostname")));
      assertThat(requests).hasValue(0);
    }
  }

  private List<Function<URI, DocumentTransport>> transports() {
    return List.of(this::http, url -> new SoapDocumentTransport(url, tls, TIMEOUT));
  }

  private HttpsDocumentTransport http(URI url) {
    return new HttpsDocumentTransport(url, tls, TIMEOUT);
  }

  /** A real TLS socket that reads the head of each request, says what it is told, and stays. */
  private void withPeer(Answer answer, Consumer<URI> use) throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    MemberTls peer = TestMembers.tls(TestMembers.POPULATION);
    try (SSLServerSocket socket =
        (SSLServerSocket) peer.context().getServerSocketFactory().createServerSocket(0)) {
      Thread server = new Thread(() -> serve(socket, answer, end));
      server.start();
      use.accept(URI.create("https://localhost:" + socket.getLocalPort() + "/x"));
      end.countDown();
      socket.close();
      server.join();
    }
  }

  private void serve(SSLServerSocket socket, Answer answer, CountDownLatch end) {
    while (!socket.isClosed()) {
      try (SSLSocket connection = (SSLSocket) socket.accept()) {
        if (readHead(connection.getInputStream())) {
          requests.incrementAndGet();
          answer.to(connection.getOutputStream());
          connection.getOutputStream().flush();
          if (answer != HANG_UP) {
            end.await();
          }
        }
      } catch (IOException | InterruptedException e) {
        // The client went away or the test is over.
      }
    }
  }

  private static boolean readHead(InputStream in) throws IOException {
    int matched = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
      if (matched == 4) {
        return true;
      }
    }
    return false;
  }

  private interface Answer {
    void to(OutputStream out) throws IOException;
  }
}
