package vn.lienthong.adapters.spi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.DocumentTransport;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * The hub at the other end of an in-process line: verifies, keeps what came, and answers with real
 * signed documents as a test wants.
 */
public final class TestHub implements DocumentTransport {
  private final SignedReplies replies =
      new SignedReplies(TestPki.signer(TestPki.HUB), Clock.systemUTC());
  private final List<byte[]> came = new CopyOnWriteArrayList<>();
  private final Queue<Function<VerifiedMessage, Reply>> next = new ArrayDeque<>();
  private final AtomicInteger unreachable = new AtomicInteger();
  private volatile Function<VerifiedMessage, Reply> usual = message -> new Reply.Accepted();

  @Override
  public DocumentReply exchange(byte[] document) throws IOException {
    came.add(document);
    if (unreachable.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IOException("no line");
    }
    VerifiedMessage message = TestPki.trusted(TestPki.verifier().verifyMessage(document));
    try {
      return replies.of(message, answer().apply(message));
    } catch (UncheckedIOException lost) {
      throw lost.getCause();
    }
  }

  /** The line is dead for so many attempts. */
  public TestHub unreachable(int attempts) {
    unreachable.set(attempts);
    return this;
  }

  /** Refuses the next message. */
  public TestHub refusing(HubErrorCode code) {
    synchronized (next) {
      next.add(message -> new Reply.Refused(HubFault.of(code, null, "")));
    }
    return this;
  }

  /** What it does with every message that nothing else was said of. */
  public TestHub answering(Function<VerifiedMessage, Reply> answer) {
    this.usual = answer;
    return this;
  }

  /** All attempts, also those on a dead line. */
  public List<byte[]> attempts() {
    return came;
  }

  /** The messages of a service, one for each attempt. */
  public List<VerifiedMessage> messages(String service) {
    return came.stream()
        .map(document -> TestPki.trusted(TestPki.verifier().verifyMessage(document)))
        .filter(message -> message.header().service().equals(service))
        .toList();
  }

  /** The payloads of a service. */
  public <T> List<T> payloads(String service, Class<T> structure) {
    return messages(service).stream().map(m -> Payloads.read(m.payload(), structure)).toList();
  }

  private Function<VerifiedMessage, Reply> answer() {
    synchronized (next) {
      return next.isEmpty() ? usual : next.remove();
    }
  }
}
