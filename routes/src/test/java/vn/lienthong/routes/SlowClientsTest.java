package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Clients that are slow on purpose; {@link RunningHub} has short limits for them. */
class SlowClientsTest {
  private static final String HEAD =
      """
      POST /api/messages HTTP/1.1
      Host: localhost
      Content-Type: application/xml
      Connection: close
      Content-Length: 100000

      """
          .replace("\n", "\r\n");

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final TestMember residence = RunningHub.member("residence");

  @Test
  void bodyThatDrips_isRefused_signed_belowTheLeastRate() throws Exception {
    ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
    try (SSLSocket socket = RawTls.open(residence)) {
      RawTls.write(socket, HEAD);
      var unused = drops.scheduleAtFixedRate(() -> drop(socket), 0, 200, TimeUnit.MILLISECONDS);
      assertThat(refusal(socket).english()).contains("not read");
    } finally {
      drops.shutdownNow();
    }
  }

  @Test
  void bodyThatStops_isRefused_signed_andRecorded() throws Exception {
    String slow = "SELECT count(*) FROM refusal WHERE code = 'LT-1029'";
    long before = RunningHub.count(slow);
    try (SSLSocket socket = RawTls.open(residence)) {
      RawTls.write(socket, HEAD + "<a>");
      assertThat(refusal(socket).english()).contains("nothing more came");
    }
    assertThat(RunningHub.count(slow)).isGreaterThan(before);
  }

  private static HubFault refusal(SSLSocket socket) throws IOException {
    RawTls.Answer answer = RawTls.answer(socket.getInputStream());
    assertThat(answer.status()).isEqualTo(408);
    var receipt = Receipts.read(SecureXml.parse(answer.body()).getDocumentElement());
    HubFault fault = Objects.requireNonNull(receipt.fault());
    assertThat(fault.code()).isEqualTo(HubErrorCode.BODY_TOO_SLOW);
    return fault;
  }

  private static void drop(SSLSocket socket) {
    try {
      RawTls.write(socket, " ");
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  @Test
  void slowClientsOfOneMember_stopNeitherItselfForLong_norAnother() throws Exception {
    List<SSLSocket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < RunningHub.REQUESTS_PER_MEMBER + 4; i++) {
        SSLSocket socket = RawTls.open(residence);
        RawTls.write(socket, HEAD);
        slow.add(socket);
      }
      long start = System.nanoTime();
      assertThat(oneStop.get("/api/members").statusCode()).isEqualTo(200);
      assertThat(oneStop.post(oneStop.birth(2451)).statusCode()).isEqualTo(202);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      assertThat(statuses(slow)).contains(503).containsAnyOf(400, 408).doesNotContain(200);
    } finally {
      for (SSLSocket socket : slow) {
        socket.close();
      }
    }
    assertThat(residence.get("/api/members").statusCode()).isEqualTo(200);
  }

  private static List<Integer> statuses(List<SSLSocket> sockets) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (SSLSocket socket : sockets) {
      byte[] line = socket.getInputStream().readNBytes(12);
      statuses.add(Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring(9, 12)));
    }
    return statuses;
  }
}
