package vn.lienthong.routes.demo;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.adapters.spi.InboxReader;
import vn.lienthong.connectors.api.DocumentTransport;

/** A member's death by script: its door is shut and its lines are dead, until its time is over. */
final class Outage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private final String member;
  private final ScheduledExecutorService undertaker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "outage");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean dead;

  Outage(String member) {
    this.member = member;
  }

  /** Begins at once, in another thread: the caller may be answering at the very door. */
  synchronized void begin(Duration lasting, Runnable shut, Runnable open) {
    if (dead) {
      return;
    }
    dead = true;
    LOG.warn("{} dies by script and comes back in {} s", member, lasting.toSeconds());
    undertaker.execute(shut);
    var unused =
        undertaker.schedule(
            () -> {
              open.run();
              dead = false;
              LOG.info("{} is back", member);
            },
            lasting.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  DocumentTransport over(DocumentTransport line) {
    return document -> {
      check();
      return line.exchange(document);
    };
  }

  InboxReader.Door over(InboxReader.Door door) {
    return new InboxReader.Door() {
      @Override
      public byte[] fetch() throws IOException {
        check();
        return door.fetch();
      }

      @Override
      public boolean acknowledge(UUID id, byte[] receipt) throws IOException {
        check();
        return door.acknowledge(id, receipt);
      }
    };
  }

  @Override
  public void close() {
    undertaker.shutdownNow();
  }

  private void check() throws ConnectException {
    if (dead) {
      throw new ConnectException(member + " is dead by script");
    }
  }
}
