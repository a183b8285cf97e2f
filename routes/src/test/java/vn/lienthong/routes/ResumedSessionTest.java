package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.Ports;

/** What TLS remembers of a client says nothing of what the client may do now. */
class ResumedSessionTest {
  private static final MemberCode LATER = new MemberCode("H31.MOTCUA");
  private static final String FILE = "members/z-later.yaml";
  private static final Duration SOON = Duration.ofSeconds(15);

  private final DevelopmentPki pki =
      DevelopmentPki.ensure(RunningHub.home().pki(), Map.of(LATER, KeyKind.P_256));
  private final SSLContext tls = MemberTls.of(pki.key(LATER), pki.trustAnchors()).context();

  @AfterEach
  void restoreSamples() throws IOException {
    LiveConfiguration.restoreAll();
    await()
        .atMost(SOON)
        .until(
            () ->
                RunningHub.bean(MemberRegistry.class).all().stream()
                    .noneMatch(member -> member.code().equals(LATER)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void memberThatIsSuspended_isRefused_onItsOpenConnection_andByAResumedSession(String protocol)
      throws Exception {
    member("active");
    try (SSLSocket open = connect(tls, protocol)) {
      assertThat(ask(open)).isEqualTo(HubErrorCode.MESSAGE_NOT_FOUND);
      long born = open.getSession().getCreationTime();
      member("suspended");
      assertThat(ask(open)).isEqualTo(HubErrorCode.CLIENT_CERTIFICATE_UNKNOWN);
      try (SSLSocket resumed = connect(tls, protocol)) {
        assertThat(ask(resumed)).isEqualTo(HubErrorCode.CLIENT_CERTIFICATE_UNKNOWN);
        assertThat(resumed.getSession().getCreationTime()).as("resumed").isEqualTo(born);
      }
    }
  }

  @Test
  void handshakeBegunAnewByTheClient_endsTheConnection() throws Exception {
    TestMember oneStop = RunningHub.member("one-stop");
    for (int port : new int[] {oneStop.home().ports().of(Ports.HUB), RunningHub.jmsPort()}) {
      try (SSLSocket socket =
          (SSLSocket) oneStop.tls().getSocketFactory().createSocket("localhost", port)) {
        socket.setSoTimeout((int) SOON.toMillis());
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        socket.startHandshake();
        byte[] session = socket.getSession().getId();
        assertThatThrownBy(
                () -> {
                  socket.startHandshake();
                  if (socket.getInputStream().read() < 0) {
                    throw new IOException("closed");
                  }
                })
            .isInstanceOf(IOException.class)
            .isNotInstanceOf(java.net.SocketTimeoutException.class);
        assertThat(socket.getSession().getId()).isIn(session, new byte[0]);
      }
    }
  }

  private SSLSocket connect(SSLContext context, String protocol) throws IOException {
    int port = RunningHub.home().ports().of(Ports.HUB);
    var socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port);
    socket.setSoTimeout((int) SOON.toMillis());
    socket.setEnabledProtocols(new String[] {protocol});
    return socket;
  }

  private static HubErrorCode ask(SSLSocket socket) throws IOException {
    String path = "/api/messages/" + UUID.randomUUID();
    RawTls.write(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    byte[] body = RawTls.next(socket.getInputStream());
    var receipt = Receipts.read(SecureXml.parse(body).getDocumentElement());
    return Objects.requireNonNull(receipt.fault()).code();
  }

  private static void member(String state) throws IOException {
    LiveConfiguration.write(FILE, yaml(state));
    boolean active = state.equals("active");
    await()
        .atMost(SOON)
        .until(
            () ->
                RunningHub.bean(MemberRegistry.class).partners().stream()
                        .anyMatch(member -> member.code().equals(LATER))
                    == active);
  }

  private static String yaml(String state) {
    return """
    code: %s
    kind: one-stop
    name: Một cửa đến sau (mẫu)
    englishName: A later one-stop (sample)
    key: P-256
    certificates: ["${lienthong.data}/pki/members/%s.crt"]
    endpoint: {transport: http, url: "https://localhost:1/in"}
    provides: [CapNhatTienDoHoSoMC]
    state: %s
    """
        .formatted(LATER, LATER, state);
  }
}
