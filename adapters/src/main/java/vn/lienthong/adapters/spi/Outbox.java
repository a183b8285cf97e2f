package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DurableMap;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Messages on their way to the hub. A message is signed once and kept; the very same bytes are sent
 * with growing pauses until the hub acknowledges or refuses them, also after a restart.
 */
public final class Outbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final byte WAITING = 'W';
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
    String key = header.id().toString();
    byte[] standing = messages.get(key).orElse(null);
    if (standing == null) {
      standing = messages.putIfAbsent(key, waiting(link.sign(header, payload)));
    }
    take(header.id(), standing);
  }

  /** Sends what waits on disk. */
  public void start() {
    messages.entries().forEach((id, value) -> take(UUID.fromString(id), value));
  }

  /** How many messages have no outcome yet. */
  public int waiting() {
    return (int) messages.entries().values().stream().filter(value -> value[0] == WAITING).count();
  }

  @Override
  public void close() {
    threads.close();
  }

  private void take(UUID id, byte[] value) {
    if (value[0] == WAITING && underWay.add(id)) {
      schedule(id, Arrays.copyOfRange(value, 1, value.length), 0, 0);
    }
  }

  private void schedule(UUID id, byte[] signed, int attempt, long millis) {
    threads.after(millis, TimeUnit.MILLISECONDS, () -> attempt(id, signed, attempt));
  }

  private void attempt(UUID id, byte[] signed, int attempt) {
    try {
      LinkAnswer answer = link.send(id, signed);
      listener.accept(id, answer);
      settle(id, answer);
    } catch (IOException | RuntimeException noOutcome) {
      LOG.info("Message {} gets no outcome yet: {}", id, noOutcome.toString());
      schedule(id, signed, attempt + 1, BackOff.millisAfter(attempt));
    }
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

  private static byte[] waiting(byte[] signed) {
    byte[] value = new byte[signed.length + 1];
    value[0] = WAITING;
    System.arraycopy(signed, 0, value, 1, signed.length);
    return value;
  }
}
