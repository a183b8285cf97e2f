package vn.lienthong.adapters.spi;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * Accepted messages that wait for an officer. Each is on disk until its work is done; work that
 * fails, or that a stop cuts off, is done again, so it must be repeatable.
 */
final class WorkQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkQueue.class);

  private final DurableMap jobs;
  private final WorkingTime time;
  private final ToLongFunction<MessageHeader> extra;
  private final WorkerThreads threads;
  private final Work work;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /** What is done with one message. */
  @FunctionalInterface
  interface Work {
    void on(MessageHeader header, Element payload);
  }

  /**
   * A queue that begins to work when it is started.
   *
   * @param extra how much longer than usual the work on one message takes, in milliseconds
   */
  WorkQueue(
      DurableMap jobs,
      WorkingTime time,
      ToLongFunction<MessageHeader> extra,
      WorkerThreads threads,
      Work work) {
    this.jobs = jobs;
    this.time = time;
    this.extra = extra;
    this.threads = threads;
    this.work = work;
  }

  /** Keeps a message for work. */
  void submit(VerifiedMessage message) {
    String key = message.header().sender() + " " + message.header().id();
    take(key, jobs.putIfAbsent(key, message.bytes()));
  }

  /** A message that waits, by who sent it and its id. */
  Optional<byte[]> waiting(MemberCode sender, UUID id) {
    return jobs.get(sender + " " + id);
  }

  /** Takes up what is on disk. */
  void start() {
    jobs.entries().forEach(this::take);
  }

  @Override
  public void close() {
    threads.close();
  }

  private void take(String key, byte[] message) {
    if (underWay.add(key)) {
      schedule(key, message, 0, time.nextMillis() + extra.applyAsLong(header(message)));
    }
  }

  private static MessageHeader header(byte[] message) {
    return Envelopes.readHeader(SecureXml.parse(message).getDocumentElement());
  }

  private void schedule(String key, byte[] message, int attempt, long millis) {
    threads.after(millis, TimeUnit.MILLISECONDS, () -> attempt(key, message, attempt));
  }

  private void attempt(String key, byte[] message, int attempt) {
    try {
      // Verified before it was written here, on this member's own disk.
      Element root = SecureXml.parse(message).getDocumentElement();
      work.on(Envelopes.readHeader(root), Envelopes.payload(root));
      jobs.remove(key);
      underWay.remove(key);
    } catch (LinkClosedException stopping) {
      LOG.debug("Work on {} goes on after the next start", key);
    } catch (StillUnclearException unclear) {
      LOG.info("Work on {} is tried again: {}", key, unclear.getMessage());
      schedule(key, message, attempt + 1, BackOff.millisAfter(attempt));
    } catch (RuntimeException failure) {
      LOG.warn("Work on {} failed and is tried again", key, failure);
      schedule(key, message, attempt + 1, BackOff.millisAfter(attempt));
    }
  }
}
