package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.routes.registry.Ports;

/** A hundred connections at a time that never come to the point, and an honest member beside. */
class SlowConnectionsTest {
  private static final int MANY = 100;
  private static final Duration HONEST = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** The beginning of a TLS record of 512 bytes. */
  private static final byte[] HELLO = HexFormat.of().parseHex("1603010200");

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final TestMember residence = RunningHub.member("residence");
  private final ScheduledExecutorService drops = Executors.newScheduledThreadPool(2);
  private final List<Socket> slow = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    drops.shutdownNow();
    for (Socket socket : slow) {
      socket.close();
    }
  }

  @Test
  void handshakeThatNeverGoesOn_isEnded_atBothDoors() throws Exception {
    for (int i = 0; i < MANY; i++) {
      boolean jms = i % 4 == 0;
      open(jms ? RunningHub.jmsPort() : residence.home().ports().of(Ports.HUB));
    }
    honestMemberIsServed();
    assertEnded(slow.get(1));
  }

  @Test
  void handshakeThatDrips_isEnded() throws Exception {
    for (int i = 0; i < MANY; i++) {
      Socket socket = open(residence.home().ports().of(Ports.HUB));
      socket.getOutputStream().write(HELLO);
      drip(socket, 0);
    }
    honestMemberIsServed();
    for (Socket socket : slow) {
      assertEnded(socket);
    }
  }

  @Test
  void headerThatDrips_isEnded() throws Exception {
    for (int i = 0; i < MANY; i++) {
      SSLSocket socket = RawTls.open(residence);
      slow.add(socket);
      RawTls.write(socket, "GET /api/members HTTP/1.1\r\nX-Slow: ");
      drip(socket, 'a');
    }
    honestMemberIsServed();
    for (Socket socket : slow) {
      assertEnded(socket);
    }
  }

  /** Many questions on each connection, so that the answers fill what the system keeps for it. */
  @Test
  void readerThatNeverReads_holdsItsOwnPlacesOnly_andIsEnded() throws Exception {
    String many = "GET /api/members HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(900);
    for (int i = 0; i < RunningHub.REQUESTS_PER_MEMBER * 2; i++) {
      var socket = (SSLSocket) residence.tls().getSocketFactory().createSocket();
      slow.add(socket);
      socket.setReceiveBufferSize(2048);
      socket.connect(new InetSocketAddress("localhost", residence.home().ports().of(Ports.HUB)));
      drops.execute(() -> ask(socket, many));
    }
    honestMemberIsServed();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(residence.get("/api/members").statusCode()).isEqualTo(200));
  }

  private Socket open(int port) throws IOException {
    Socket socket = new Socket("localhost", port);
    slow.add(socket);
    return socket;
  }

  private static void ask(SSLSocket socket, String questions) {
    try {
      RawTls.write(socket, questions);
    } catch (IOException ended) {
      // by the hub, as it should
    }
  }

  private void drip(Socket socket, int drop) {
    var unused =
        drops.scheduleAtFixedRate(
            () -> {
              try {
                socket.getOutputStream().write(drop);
                socket.getOutputStream().flush();
              } catch (IOException ended) {
                throw new IllegalStateException(ended); // ends the dripping
              }
            },
            300,
            300,
            TimeUnit.MILLISECONDS);
  }

  private void honestMemberIsServed() {
    long start = System.nanoTime();
    assertThat(oneStop.get("/api/members").statusCode()).isEqualTo(200);
    assertThat(oneStop.post(oneStop.birth(System.nanoTime())).statusCode()).isEqualTo(202);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(HONEST);
  }

  private static void assertEnded(Socket socket) throws IOException {
    socket.setSoTimeout((int) PATIENCE.toMillis());
    try {
      while (socket.getInputStream().read() >= 0) {
        // an alert, perhaps
      }
    } catch (SocketTimeoutException stillOpen) {
      throw new AssertionError("not ended within " + PATIENCE, stillOpen);
    } catch (SocketException reset) {
      // ended too
    } catch (javax.net.ssl.SSLException cut) {
      // ended without the word that TLS has for it
    }
  }
}
