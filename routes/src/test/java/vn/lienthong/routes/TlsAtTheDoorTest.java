package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connectors.api.TlsRules;
import vn.lienthong.routes.registry.Ports;

/** Which TLS the members' ports speak, and with whom. */
class TlsAtTheDoorTest {
  private final TestMember oneStop = RunningHub.member("one-stop");

  @ParameterizedTest
  @CsvSource({"TLSv1.3,", "TLSv1.2,TLS_ECDHE_", "TLSv1.2,"})
  void allowedProtocol_isSpoken_withAnAllowedSuite(String protocol, String suites)
      throws IOException {
    for (int port : ports()) {
      try (SSLSocket socket = open(oneStop.tls(), port)) {
        socket.setEnabledProtocols(new String[] {protocol});
        socket.startHandshake();
        assertThat(TlsRules.CIPHER_SUITES).contains(socket.getSession().getCipherSuite());
        X509Certificate hub = (X509Certificate) socket.getSession().getPeerCertificates()[0];
        assertThat(hub.getSubjectX500Principal().getName()).contains("G00.LIENTHONG");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
        "TLS_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256"
      })
  void suiteWithoutSecrecyOrAuthenticatedEncryption_isRefused(String suite) throws IOException {
    for (int port : ports()) {
      try (SSLSocket socket = open(oneStop.tls(), port)) {
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        socket.setEnabledCipherSuites(new String[] {suite});
        assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
      }
    }
  }

  /** Written by hand: a client of this JDK does not speak it. */
  @ParameterizedTest
  @ValueSource(strings = {"0302", "0301", "0300"})
  void olderProtocol_isRefused_byAnAlert(String version) throws IOException {
    String random = "00".repeat(32);
    String hello = version + random + "00" + "0004" + "c02fc009" + "0100";
    String handshake = "0100" + "%04x".formatted(hello.length() / 2) + hello;
    String record = "16" + "0301" + "%04x".formatted(handshake.length() / 2) + handshake;
    for (int port : ports()) {
      try (Socket socket = new Socket("localhost", port)) {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(HexFormat.of().parseHex(record));
        InputStream in = socket.getInputStream();
        int type = in.read();
        assertThat(type).as("an alert, or the end").isIn(0x15, -1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void clientWithoutACertificateOfAMembersAuthority_isRefused(boolean selfMade) throws Exception {
    SSLContext client =
        TlsClients.trusting(oneStop, selfMade ? oneStop.withUnknownKey().key() : null);
    for (int port : ports()) {
      try (SSLSocket socket = open(client, port)) {
        assertThatThrownBy(
                () -> {
                  RawTls.write(socket, "GET /api/members HTTP/1.1\r\nHost: localhost\r\n\r\n");
                  if (socket.getInputStream().read() < 0) {
                    throw new IOException("closed");
                  }
                })
            .isInstanceOf(IOException.class);
      }
    }
  }

  private SSLSocket open(SSLContext tls, int port) throws IOException {
    var socket = (SSLSocket) tls.getSocketFactory().createSocket("localhost", port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private int[] ports() {
    return new int[] {oneStop.home().ports().of(Ports.HUB), RunningHub.jmsPort()};
  }
}
