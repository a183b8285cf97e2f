package vn.lienthong.routes.pressure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.Synchronization;

/**
 * Who waits for an answer at a door of this node. Work that nobody waits for lets them go first,
 * but never stands still for them. Safe for several threads.
 */
public final class InteractiveTraffic implements Processor {
  private int underWay;

  /** Counts an exchange from here to its end. */
  @Override
  public void process(Exchange exchange) {
    begin();
    exchange
        .getExchangeExtension()
        .addOnCompletion(
            new Synchronization() {
              @Override
              public void onComplete(Exchange ended) {
                end();
              }

              @Override
              public void onFailure(Exchange ended) {
                end();
              }
            });
  }

  synchronized void begin() {
    underWay++;
  }

  synchronized void end() {
    underWay--;
    if (underWay == 0) {
      notifyAll();
    }
  }

  /** Waits while anybody waits for an answer, and no longer than for this time. */
  public synchronized void giveWay(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    try {
      for (long left = most.toNanos(); underWay > 0 && left > 0; left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
