package vn.lienthong.connectors.api;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thing that is done again and again, by a thread of its own that keeps no process alive. What
 * it throws ends it for ever, so whoever gives the work catches what may pass.
 */
public final class RepeatedWork implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RepeatedWork.class);

  private final String name;
  private final Runnable work;
  private final ScheduledExecutorService clock;

  /**
   * Nothing is done yet.
   *
   * @param name of the thread
   */
  public RepeatedWork(String name, Runnable work) {
    this.name = name;
    this.work = work;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins after a while, then again a pause after each end. */
  public void start(Duration first, Duration pause) {
    // the work itself says what failed, so nobody needs the future
    var unused =
        clock.scheduleWithFixedDelay(
            work, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether what is under way should come to an end. */
  public boolean isEnding() {
    return clock.isShutdown();
  }

  /** Ends it at once; what is under way is interrupted. */
  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** Lets what is under way come to its end, and waits for that so long. */
  public void closeGently(Duration patience) {
    clock.shutdown();
    try {
      if (!clock.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("{} is still at work", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
