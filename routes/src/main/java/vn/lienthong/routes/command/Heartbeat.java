package vn.lienthong.routes.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shows by a dot that something still runs, whenever nothing else was said for a moment. */
final class Heartbeat implements AutoCloseable {
  // people get a sign at least every 2 s: the rest is for a busy machine
  private static final Duration SILENCE = Duration.ofMillis(1200);
  private static final Duration GLANCE = Duration.ofMillis(200);

  private final Terminal terminal;
  private final CountDownLatch end = new CountDownLatch(1);

  private Heartbeat(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Beats from now on until it is closed. */
  static Heartbeat of(Terminal terminal) {
    Heartbeat heartbeat = new Heartbeat(terminal);
    Thread thread = new Thread(heartbeat::beat, "heartbeat");
    thread.setDaemon(true);
    thread.start();
    return heartbeat;
  }

  @Override
  public void close() {
    end.countDown();
  }

  private void beat() {
    try {
      while (!end.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
        terminal.dotAfter(SILENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
