package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final List<Long> signs = new CopyOnWriteArrayList<>();
  private final Terminal terminal =
      new Terminal(
          new PrintStream(
              new OutputStream() {
                @Override
                public void write(int sign) {
                  signs.add(System.nanoTime());
                }
              },
              true),
          false);

  @Test
  void signs_areNeverFurtherApartThanTwoSeconds_norFlood() {
    signs.add(System.nanoTime());
    try (Heartbeat life = Heartbeat.of(terminal)) {
      await().atMost(Duration.ofSeconds(8)).until(() -> signs.size() >= 4);
    }
    for (int i = 1; i < signs.size(); i++) {
      assertThat(Duration.ofNanos(signs.get(i) - signs.get(i - 1)))
          .isBetween(Duration.ofSeconds(1), LONGEST);
    }
  }

  @Test
  void signs_end_whenClosed() {
    Heartbeat.of(terminal).close();

    await().during(LONGEST).atMost(Duration.ofSeconds(4)).until(signs::isEmpty);
  }
}
