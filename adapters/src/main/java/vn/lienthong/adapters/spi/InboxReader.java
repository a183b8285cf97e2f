package vn.lienthong.adapters.spi;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.DocumentHandler;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.message.Inbox;
import vn.lienthong.qcvn109.message.Inboxes;
import vn.lienthong.qcvn109.message.Letter;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * A simulated member without a door: it fetches what waits for it at the hub, works as behind a
 * door, and acknowledges with the same signed receipts. What failed is not acknowledged, so that
 * the hub gives it again.
 */
public final class InboxReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InboxReader.class);
  private static final long PAUSE_MILLIS = 300;
  private static final int FAILED = 500;

  private final Door door;
  private final DocumentHandler endpoint;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  /** The member's inbox at the hub. */
  public interface Door {
    /** The {@code tt:HopThu}. */
    byte[] fetch() throws IOException;

    /**
     * Brings the member's signed receipt for a message.
     *
     * @return false when the hub refuses it: it gave the message again, or has its end already
     * @throws IOException when the hub did not say anything about it
     */
    boolean acknowledge(UUID id, byte[] receipt) throws IOException;
  }

  /** A reader that begins when it is started. */
  public InboxReader(String name, Door door, DocumentHandler endpoint) {
    this.door = door;
    this.endpoint = endpoint;
    this.thread = new Thread(this::run, "inbox-" + name);
  }

  /** Begins to fetch. */
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    int failures = 0;
    long pause = 0;
    while (!closedWithin(pause)) {
      try {
        Inbox inbox = Inboxes.read(SecureXml.parse(door.fetch()).getDocumentElement());
        for (Letter letter : inbox.letters()) {
          work(letter, Duration.between(inbox.at(), letter.leaseEnd()));
        }
        failures = 0;
        pause = inbox.waiting() > 0 ? 0 : PAUSE_MILLIS;
      } catch (IOException | HubException problem) {
        LOG.info("The inbox cannot be read yet: {}", problem.getMessage());
        pause = BackOff.millisAfter(failures++);
      }
    }
  }

  private void work(Letter letter, Duration lease) {
    long end = System.nanoTime() + lease.toNanos();
    DocumentReply reply = endpoint.handle(letter.content());
    if (reply.status() < FAILED) {
      acknowledge(letter, reply.document(), end);
    }
  }

  /** A lost one is brought again: or the hub would give the message again when its lease ends. */
  private void acknowledge(Letter letter, byte[] receipt, long end) {
    int failures = 0;
    do {
      try {
        if (!door.acknowledge(letter.id(), receipt)) {
          LOG.warn("The hub did not take the receipt for {}: it has another end", letter.id());
        }
        return;
      } catch (IOException problem) {
        LOG.info("No receipt for {} at the hub yet: {}", letter.id(), problem.getMessage());
      }
    } while (System.nanoTime() < end && !closedWithin(BackOff.millisAfter(failures++)));
  }

  private boolean closedWithin(long millis) {
    try {
      return closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
