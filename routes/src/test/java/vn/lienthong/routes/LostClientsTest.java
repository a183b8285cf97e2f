package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.routes.registry.Ports.HUB;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log says of a client that went away. */
class LostClientsTest {
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.list = new CopyOnWriteArrayList<>();
    lines.start();
    ROOT.addAppender(lines);
  }

  @AfterEach
  void stop() {
    ROOT.detachAppender(lines);
  }

  @Test
  void clientThatGoesAwayBeforeItsAnswer_isOneLine_withoutATrace() throws IOException {
    goAway();

    await().atMost(Duration.ofSeconds(30)).until(() -> !lost().isEmpty());

    assertThat(lost())
        .allSatisfy(
            line -> {
              assertThat(line.getLevel()).isEqualTo(Level.WARN);
              assertThat(line.getFormattedMessage())
                  .contains(oneStop.code().value(), "GET /api/members");
              assertThat(line.getThrowableProxy()).isNull();
            });
    assertThat(lines.list)
        .noneSatisfy(
            line -> {
              assertThat(line.getFormattedMessage()).containsAnyOf("start async", "Failed writing");
            });
  }

  private List<ILoggingEvent> lost() {
    return lines.list.stream()
        .filter(line -> line.getLoggerName().endsWith(".LostClients"))
        .filter(line -> line.getLevel() == Level.WARN)
        .toList();
  }

  /**
   * Asks many times in one go and resets the connection when the first answer begins: the hub
   * cannot have written the others, since little of them finds room on the way.
   */
  private void goAway() throws IOException {
    try (Socket narrow = new Socket()) {
      narrow.setReceiveBufferSize(4_096);
      narrow.setSoLinger(true, 0);
      narrow.setSoTimeout(20_000);
      narrow.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), oneStop.home().ports().of(HUB)));
      var factory = oneStop.tls().getSocketFactory();
      var socket = (SSLSocket) factory.createSocket(narrow, "localhost", narrow.getPort(), false);
      RawTls.write(socket, "GET /api/members HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(60));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
  }
}
