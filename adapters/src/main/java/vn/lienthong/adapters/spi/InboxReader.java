package vn.lienthong.adapters.spi;

import java.io.IOException;
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

    /** Brings the member's signed receipt for a message. */
    void acknowledge(UUID id, byte[] receipt) throws IOException;
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
          work(letter);
        }
        failures = 0;
        pause = inbox.waiting() > 0 ? 0 : PAUSE_MILLIS;
      } catch (IOException | HubException problem) {
        LOG.info("The inbox cannot be read yet: {}", problem.getMessage());
        pause = BackOff.millisAfter(failures++);
      }
    }
  }

  private void work(Letter letter) throws IOException {
    DocumentReply reply = endpoint.handle(letter.content());
    if (reply.status() < FAILED) {
      door.acknowledge(letter.id(), reply.document());
    }
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
