package vn.lienthong.routes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLServerSocket;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * A member with a SOAP door reads a whole request and dies before it answers. Clients below SOAP
 * like to send such a request once more by themselves, and then say only why that failed.
 */
class SoapCutOffTest {
  private static final String DOSSIER = "H29.MOTCUA-261122-0772";
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
  private static final Pattern BASE64 = Pattern.compile(">([A-Za-z0-9+/=\\s]{200,})<");
  private static final String ASKS = "TraCuuTrangThai";

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final TestMember civilStatus = RunningHub.member("civil-status");
  private final List<String> requests = new CopyOnWriteArrayList<>();

  @Test
  void requestThatWasReadWhole_isNotSentAgain_butAskedAbout() throws Exception {
    var anchors = DevelopmentPki.ensure(civilStatus.home().pki(), Map.of()).trustAnchors();
    var member = RunningHub.bean(MemberRegistry.class).only("civil-status");
    URI door = Objects.requireNonNull(member.endpoint()).url();
    ExecutorService threads = Executors.newCachedThreadPool();
    var context = MemberTls.of(civilStatus.key(), anchors).context();
    try (var server = (SSLServerSocket) context.getServerSocketFactory().createServerSocket()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.getPort()));
      threads.execute(() -> serve(server, threads));
      var header = oneStop.header("LienThongKhaiSinh").withDossierCode(DOSSIER);
      assertThat(oneStop.post(oneStop.birth(header, 772)).statusCode()).isEqualTo(202);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(requests).anyMatch(text -> text.contains(ASKS)));
    } finally {
      threads.shutdownNow();
    }
    assertThat(requests.stream().filter(SoapCutOffTest::isOurs)).hasSize(1);
    assertThat(lastFault()).isEqualTo(HubErrorCode.EFFECT_UNKNOWN.wireCode());
  }

  private void serve(SSLServerSocket server, ExecutorService threads) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> readAndDie(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void readAndDie(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      StringBuilder text = new StringBuilder();
      byte[] part = new byte[8192];
      while (!isWhole(text)) {
        int got = in.read(part);
        if (got < 0) {
          return;
        }
        text.append(new String(part, 0, got, ISO_8859_1));
      }
      requests.add(text.toString());
    } catch (IOException gone) {
      // what was read whole is noted already
    }
  }

  private static boolean isWhole(CharSequence text) {
    int body = text.toString().indexOf("\r\n\r\n");
    if (body < 0) {
      return false;
    }
    Matcher length = LENGTH.matcher(text.subSequence(0, body));
    return length.find()
        ? text.length() >= body + 4 + Integer.parseInt(length.group(1))
        : text.toString().endsWith("0\r\n\r\n");
  }

  private static boolean isOurs(String request) {
    Matcher content = BASE64.matcher(request.replaceAll("\r\n[0-9a-f]+\r\n", ""));
    return content.find()
        && new String(Base64.getMimeDecoder().decode(content.group(1)), UTF_8).contains(DOSSIER);
  }

  private static String lastFault() {
    return RunningHub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT h.last_fault->>'code' FROM hand_over h"
                            + " JOIN evidence e ON e.id = h.evidence_id"
                            + " WHERE e.dossier_code = :d AND e.service = 'DangKyKhaiSinh'")
                    .bind("d", DOSSIER)
                    .mapTo(String.class)
                    .one());
  }
}
