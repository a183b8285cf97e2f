package vn.lienthong.routes.pipeline;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what expired while it waited, maybe behind a receiver that is not there: at once, not when
 * the receiver is back. Any number of hub nodes sweep at the same time; each row has one of them.
 */
public final class ExpirySweep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Undelivered undelivered;
  private final ScheduledExecutorService desk =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "expiry-sweep"));

  /** Sweeps these. */
  public ExpirySweep(Undelivered undelivered) {
    this.undelivered = undelivered;
  }

  /** Starts sweeping. */
  public void start() {
    var unused =
        desk.scheduleWithFixedDelay(this::sweep, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    try {
      while (!desk.isShutdown() && undelivered.expireNext()) {
        // one a transaction: what fails with one holds up no other node
      }
    } catch (RuntimeException e) {
      LOG.warn("What expired could not be ended, trying again: {}", e.toString());
    }
  }

  @Override
  public void close() {
    desk.shutdown();
    try {
      if (!desk.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("The expiry sweep is still at work");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
