package vn.lienthong.routes.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.HandOver;
import vn.lienthong.connectors.evidence.HandOverLeases;
import vn.lienthong.connectors.jms.HandOverSender;
import vn.lienthong.routes.lane.Lanes;

/**
 * Feeds the broker from the hand-over rows, each member as far as its window has room: at once when
 * a commit or an ended delivery tells it, and every second for rows that became due or whose lease
 * ran out. Members whose lane is closed get nothing. One thread per hub node; several nodes never
 * take the same row.
 */
public final class HandOverRelay implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HandOverRelay.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final HandOverLeases leases;
  private final HandOverSender sender;
  private final Lanes lanes;
  private final Semaphore signal = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  /** Reads rows here, sends entries there, for these lanes. */
  public HandOverRelay(HandOverLeases leases, HandOverSender sender, Lanes lanes) {
    this.leases = leases;
    this.sender = sender;
    this.lanes = lanes;
  }

  /** Starts feeding. */
  public synchronized void start() {
    running = true;
    thread = new Thread(this::run, "hand-over-relay");
    thread.start();
  }

  /** Says that a committed hand-over waits, or that a lane has room. */
  public void wake() {
    signal.release();
  }

  @Override
  public synchronized void close() {
    running = false;
    wake();
    if (thread != null) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    while (running) {
      try {
        relay();
      } catch (RuntimeException e) {
        LOG.warn("Hand-overs could not be queued, trying again: {}", e.toString());
      }
      await();
    }
  }

  private void relay() {
    List<HandOver> due = leases.leaseDue(lanes.open());
    if (due.isEmpty()) {
      return;
    }
    WriteStep.LEASED.passed();
    try {
      sender.sendAll(due);
      WriteStep.QUEUED.passed();
    } catch (RuntimeException notQueued) {
      leases.giveBack(due);
      throw notQueued;
    }
  }

  private void await() {
    try {
      if (signal.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        signal.drainPermits();
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
