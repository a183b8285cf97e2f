package vn.lienthong.routes.pipeline;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;

/**
 * Ends what expired while it waited, maybe behind a receiver that is not there: at once, not when
 * the receiver is back. Any number of hub nodes sweep at the same time; each row has one of them.
 */
public final class ExpirySweep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Undelivered undelivered;
  private final RepeatedWork desk = new RepeatedWork("expiry-sweep", this::sweep);

  /** Sweeps these. */
  public ExpirySweep(Undelivered undelivered) {
    this.undelivered = undelivered;
  }

  /** Starts sweeping. */
  public void start() {
    desk.start(Duration.ZERO, PAUSE);
  }

  private void sweep() {
    try {
      while (!desk.isEnding() && undelivered.expireNext()) {
        // one a transaction: what fails with one holds up no other node
      }
    } catch (RuntimeException e) {
      LOG.warn("What expired could not be ended, trying again: {}", e.toString());
    }
  }

  @Override
  public void close() {
    desk.closeGently(Duration.ofSeconds(10));
  }
}
