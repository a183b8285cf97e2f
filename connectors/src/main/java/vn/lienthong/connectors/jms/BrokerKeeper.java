package vn.lienthong.connectors.jms;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.disk.Partition;

/**
 * Starts the embedded broker again when it ended without being asked to, as soon as its disk has
 * room, and tries for as long as it takes.
 */
final class BrokerKeeper implements AutoCloseable {
  /** Below it a start would fail again: a journal grows by files of 10 MB. */
  private static final long ROOM = 24L << 20;

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(BrokerKeeper.class);

  private final HubBroker broker;
  private final Partition folder;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(BrokerKeeper::thread);
  private boolean told; // this and what follows: the worker's only
  private int failures;
  private long notBefore = System.nanoTime();

  private BrokerKeeper(HubBroker broker) {
    this.broker = broker;
    this.folder = DurableBroker.folder(broker.getActiveMQServer());
  }

  static BrokerKeeper watch(HubBroker broker) {
    BrokerKeeper keeper = new BrokerKeeper(broker);
    var unused =
        keeper.worker.scheduleWithFixedDelay(
            keeper::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    return keeper;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "broker-keeper");
    thread.setDaemon(true);
    return thread;
  }

  private void look() {
    try {
      if (!broker.hasEnded()) {
        told = false;
      } else if (hasRoom() && System.nanoTime() - notBefore >= 0) {
        startAgain();
      }
    } catch (RuntimeException | IOException e) {
      LOG.warn("The broker's folder cannot be looked at: {}", e.toString());
    }
  }

  private boolean hasRoom() throws IOException {
    long usable = folder.usable();
    if (!told) {
      told = true;
      LOG.error(
          "The broker ended without being asked to. It starts again by itself{}: {}. Messages wait in"
              + " the database",
          usable < ROOM ? " when its disk has " + (ROOM >> 20) + " MB free" : "",
          folder.describe());
    }
    return usable >= ROOM;
  }

  private void startAgain() {
    try {
      broker.startAgain();
      failures = 0;
      LOG.warn("The broker runs again");
    } catch (Exception e) {
      failures++;
      long pause = Math.min(LONGEST_PAUSE.toMillis(), 500L << Math.min(failures, 10));
      notBefore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
      LOG.warn("Start {} of the broker failed, the next in {} ms", failures, pause, e);
    }
  }

  /** Ends the watch; waits for a start that is under way. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      worker.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
