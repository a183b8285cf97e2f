package vn.lienthong.connectors.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.rest.HttpsReader;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.connectors.security.keys.MemberTls;

class SoapDocumentTransportTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final MemberTls HUB = TestMembers.tls(TestMembers.HUB);
  private static final AtomicInteger HANDLED = new AtomicInteger();

  private static MutualTlsServer server;

  @BeforeAll
  static void start() {
    server =
        MutualTlsServer.on(0, TestMembers.tls(TestMembers.POPULATION))
            .soap("/soap/thong-diep", SoapDocumentTransportTest::echo)
            .soap("/khac/hong", SoapDocumentTransportTest::fail)
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void forget() {
    HANDLED.set(0);
  }

  @Test
  void document_comesBackByteForByte_smallAndLarge() throws IOException {
    SoapDocumentTransport transport = transport("/soap/thong-diep", HUB);
    for (int size : new int[] {0, 1, 5_000, 5_000_000}) {
      byte[] document = new byte[size];
      new Random(size).nextBytes(document);
      DocumentReply reply = transport.exchange(document);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.document()).isEqualTo(document);
    }
    assertThat(HANDLED).hasValue(4);
  }

  @Test
  void documents_areNotMixed_fromEightThreadsAtOnce() throws Exception {
    SoapDocumentTransport transport = transport("/soap/thong-diep", HUB);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> work =
          IntStream.range(0, 80)
              .<Callable<String>>mapToObj(
                  i ->
                      () ->
                          new String(
                              transport.exchange(("n" + i).getBytes(UTF_8)).document(), UTF_8))
              .toList();
      List<Future<String>> answers = threads.invokeAll(work);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo("n" + i);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(HANDLED).hasValue(80);
  }

  @Test
  void wsdl_namesTheOperationAndItsParts() throws IOException {
    String wsdl =
        new String(new HttpsReader(HUB, TIMEOUT).get(url("/soap/thong-diep?wsdl")), UTF_8);
    assertThat(wsdl)
        .contains(HubPort.NAMESPACE, "GuiThongDiep", "ThongDiep", "KetQua", "base64Binary")
        .contains("TraCuuTrangThai", "MaThongDiep", "BenGui")
        .contains("style=\"document\"");
  }

  @Test
  void failure_isAFaultWithoutTheInside_andAnIOExceptionHere() {
    SoapDocumentTransport transport = transport("/khac/hong", HUB);
    assertThatThrownBy(() -> transport.exchange(new byte[] {1}))
        .isInstanceOf(IOException.class)
        .hasStackTraceContaining("The member failed")
        .satisfies(e -> assertThat(e.getCause()).hasMessageNotContaining("secret"));
    assertThat(HANDLED).hasValue(1);
  }

  @Test
  void connection_isRefused_withACertificateOfAnotherAuthority() {
    MemberTls foreign = TestMembers.tlsOfAnotherAuthority(TestMembers.HUB);
    assertThatThrownBy(() -> transport("/soap/thong-diep", foreign).exchange(new byte[] {1}))
        .isInstanceOf(IOException.class);
    assertThat(HANDLED).hasValue(0);
  }

  @Test
  void server_isRefused_whoseCertificateIsOfAnotherAuthority() {
    try (MutualTlsServer impostor =
        MutualTlsServer.on(0, TestMembers.tlsOfAnotherAuthority(TestMembers.POPULATION))
            .soap("/soap/thong-diep", SoapDocumentTransportTest::echo)
            .start()) {
      URI url = URI.create("https://localhost:" + impostor.port() + "/soap/thong-diep");
      assertThatThrownBy(() -> new SoapDocumentTransport(url, HUB, TIMEOUT).exchange(new byte[1]))
          .isInstanceOf(SSLHandshakeException.class);
    }
    assertThat(HANDLED).hasValue(0);
  }

  @Test
  void document_isRefused_beyondTheLimit() {
    assertThatThrownBy(
            () -> transport("/soap/thong-diep", HUB).exchange(new byte[11 * 1024 * 1024]))
        .isInstanceOf(IOException.class);
    assertThat(HANDLED).hasValue(0);
  }

  @Test
  void exchange_fails_inBoundedTime_whenThePeerIsDown() {
    MutualTlsServer gone =
        MutualTlsServer.on(0, TestMembers.tls(TestMembers.POPULATION))
            .soap("/soap/thong-diep", SoapDocumentTransportTest::echo)
            .start();
    URI url = URI.create("https://localhost:" + gone.port() + "/soap/thong-diep");
    gone.close();
    long start = System.nanoTime();
    assertThatThrownBy(() -> new SoapDocumentTransport(url, HUB, TIMEOUT).exchange(new byte[1]))
        .isInstanceOf(ConnectException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  private static DocumentReply echo(byte[] document) {
    HANDLED.incrementAndGet();
    return new DocumentReply(200, document);
  }

  private static DocumentReply fail(byte[] document) {
    HANDLED.incrementAndGet();
    throw new IllegalStateException("secret text");
  }

  private static SoapDocumentTransport transport(String path, MemberTls tls) {
    return new SoapDocumentTransport(url(path), tls, TIMEOUT);
  }

  private static URI url(String path) {
    return URI.create("https://localhost:" + server.port() + path);
  }
}
