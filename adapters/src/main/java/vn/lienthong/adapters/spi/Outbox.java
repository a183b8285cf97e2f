package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Messages on their way to the hub. A message is signed once and kept; the very same bytes are sent
 * with growing pauses until the hub acknowledges or refuses them, also after a restart. A refusal
 * that may pass ({@link PassingRefusals}) is no outcome until it has stood for a day.
 */
public final class Outbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final byte LOST = 'L';
  private static final byte[] ACKNOWLEDGED = "A".getBytes(UTF_8);

  private final HubLink link;
  private final DurableMap messages;
  private final WorkerThreads threads;
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
  private volatile BiConsumer<UUID, LinkAnswer> listener = (id, answer) -> {};

  /**
   * An outbox that begins to send when it is started.
   *
   * @param messages what waits and what is settled, by message id
   */
  public Outbox(HubLink link, DurableMap messages, WorkerThreads threads) {
    this.link = link;
    this.messages = messages;
    this.threads = threads;
  }

  /** Who hears of each outcome: at least once, before it is written down. */
  public void onOutcome(BiConsumer<UUID, LinkAnswer> heard) {
    this.listener = heard;
  }

  /**
   * Keeps a message for sending; an id that is known already, waiting or settled, changes nothing.
   */
  public void enqueue(MessageHeader header, Element payload) {
    enqueue(header, () -> link.sign(header, payload));
  }

  /** The same with a broken signature, which the hub will refuse. */
  void enqueueWronglySigned(MessageHeader header, Element payload) {
    enqueue(header, () -> link.signWrongly(header, payload));
  }

  /** Keeps a message as if the way to the hub had lost it: it goes out when it is asked for. */
  void lose(MessageHeader header, Element payload) {
    byte[] signed = link.sign(header, payload);
    byte[] lost = ByteBuffer.allocate(1 + signed.length).put(LOST).put(signed).array();
    messages.putIfAbsent(header.id().toString(), lost);
  }

  /** Sends a message once more that was lost on the way; any other goes on as it stands. */
  void sendLost(UUID id) {
    byte[] standing = messages.get(id.toString()).orElse(null);
    if (standing != null && standing[0] == LOST) {
      byte[] signed = Arrays.copyOfRange(standing, 1, standing.length);
      byte[] waiting = new WaitingMessage(signed, null).write();
      messages.put(id.toString(), waiting);
      take(id, waiting);
    }
  }

  /** Whether a message was settled: the hub has it, or refused it. */
  boolean isSettled(UUID id) {
    return messages
        .get(id.toString())
        .filter(value -> !WaitingMessage.isOne(value) && value[0] != LOST)
        .isPresent();
  }

  private void enqueue(MessageHeader header, Supplier<byte[]> signed) {
    String key = header.id().toString();
    byte[] standing = messages.get(key).orElse(null);
    if (standing == null) {
      standing = messages.putIfAbsent(key, new WaitingMessage(signed.get(), null).write());
    }
    take(header.id(), standing);
  }

  /** Sends what waits on disk. */
  public void start() {
    messages.entries().forEach((id, value) -> take(UUID.fromString(id), value));
  }

  /** How many messages have no outcome yet. */
  public int waiting() {
    return (int) messages.entries().values().stream().filter(WaitingMessage::isOne).count();
  }

  @Override
  public void close() {
    threads.close();
  }

  private void take(UUID id, byte[] value) {
    if (WaitingMessage.isOne(value) && underWay.add(id)) {
      schedule(id, WaitingMessage.read(value), 0, 0);
    }
  }

  private void schedule(UUID id, WaitingMessage message, int attempt, long millis) {
    threads.after(millis, TimeUnit.MILLISECONDS, () -> attempt(id, message, attempt));
  }

  private void attempt(UUID id, WaitingMessage message, int attempt) {
    try {
      LinkAnswer answer = link.send(id, message.signed());
      WaitingMessage next = link.after(answer, message);
      if (next == null) {
        listener.accept(id, answer);
        settle(id, answer);
      } else {
        hold(id, message, next, attempt);
      }
    } catch (IOException | RuntimeException noOutcome) {
      LOG.info("Message {} gets no outcome yet: {}", id, noOutcome.toString());
      schedule(id, message, attempt + 1, BackOff.millisAfter(attempt));
    }
  }

  private void hold(UUID id, WaitingMessage sent, WaitingMessage next, int attempt) {
    if (sent.refused() == null || next.signed() != sent.signed()) {
      messages.put(id.toString(), next.write());
    }
    schedule(id, next, attempt + 1, BackOff.millisAfterRefusal(attempt));
  }

  private void settle(UUID id, LinkAnswer answer) {
    byte[] outcome = ACKNOWLEDGED;
    if (answer instanceof LinkAnswer.Refused refused) {
      var fault = refused.fault();
      LOG.warn("The hub refused {}: {} [{}]", id, fault.code().wireCode(), fault.incidentId());
      outcome = ("R " + fault.code().wireCode() + " " + fault.incidentId()).getBytes(UTF_8);
    }
    messages.put(id.toString(), outcome);
    underWay.remove(id);
  }
}
