package vn.lienthong.connectors.jms;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.ActiveMQAddressFullException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * How much may wait in a member's receipt queue. A member that does not read is not heard either:
 * its messages are refused before they are taken, so that no receipt of a taken one is ever
 * dropped. Safe for several threads.
 */
final class UnreadReceipts {
  private static final Logger LOG = LoggerFactory.getLogger(UnreadReceipts.class);
  private static final Duration SAID_AGAIN = Duration.ofHours(1);

  /** So many answers of the largest size may wait. */
  private static final int LARGEST = 16;

  private final int count;
  private final long bytes;
  private final Map<MemberCode, Long> said = new ConcurrentHashMap<>();
  private volatile @Nullable ActiveMQServer broker;

  UnreadReceipts(int count, int maxDocumentBytes) {
    this.count = count;
    this.bytes = (long) LARGEST * maxDocumentBytes;
  }

  void in(ActiveMQServer server) {
    broker = server;
  }

  boolean isFull(MemberCode member) {
    ActiveMQServer server = broker;
    Queue queue = server == null ? null : server.locateQueue(NetworkDoor.receiptQueue(member));
    boolean full =
        queue != null && (queue.getMessageCount() >= count || queue.getPersistentSize() >= bytes);
    if (full) {
      say(member);
    }
    return full;
  }

  /** Tells of a member only while its receipt has room. */
  Consumer<MemberCode> unlessFull(Consumer<MemberCode> told) {
    return member -> {
      if (!isFull(member)) {
        told.accept(member);
      }
    };
  }

  /** AMQP's {@code resource-limit-exceeded}: the sender keeps its message and may try again. */
  ActiveMQException refused() {
    String code = HubErrorCode.OVERLOADED.wireCode();
    return new ActiveMQAddressFullException(
        "QUA_TAI "
            + code
            + ": hàng đợi biên nhận đã đầy, hãy đọc biên nhận rồi gửi lại"
            + " / the receipt queue is full, read the receipts, then send again");
  }

  private void say(MemberCode member) {
    long now = System.nanoTime();
    Long before = said.get(member);
    if (before == null || now - before > SAID_AGAIN.toNanos()) {
      said.put(member, now);
      LOG.warn("{} does not read its receipts: nothing more is taken from it at door jms", member);
    }
  }
}
