package vn.lienthong.adapters.spi;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.lienthong.adapters.spi.script.Action;
import vn.lienthong.adapters.spi.script.Rule;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * Follows the script with messages that are answered at once: accepts after a while, refuses, dies
 * before or after it acts, or acts and holds the answer until the asker has gone.
 */
final class ScriptedDoor implements AutoCloseable {
  private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofMinutes(2);

  private final Workplace place;
  private final Map<String, Cues> cues = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  ScriptedDoor(Workplace place) {
    this.place = place.part("door");
  }

  Reply receive(VerifiedMessage message, Function<VerifiedMessage, Reply> usual) {
    String service = message.header().service();
    Cues own = cues.computeIfAbsent(service, name -> new Cues(place.part(name), name));
    Rule rule = own.of(message.header());
    if (rule.action() == Action.DIE && own.diesOf(message.header(), rule)) {
      throw died();
    }
    hold(rule.after());
    return switch (rule.action()) {
      case REFUSE -> new Reply.Refused(StepChecks.refusal(null, said(rule), said(rule)).fault());
      case DIE_AFTER -> {
        Reply reply = usual.apply(message);
        if (own.diesOf(message.header(), rule)) {
          throw died();
        }
        yield reply;
      }
      case NEVER -> {
        Reply reply = usual.apply(message);
        hold(LONGER_THAN_ANYBODY_WAITS);
        yield reply;
      }
      default -> usual.apply(message);
    };
  }

  @Override
  public void close() {
    closing.countDown();
  }

  private static HubException died() {
    return new HubException(HubFault.of(HubErrorCode.RECEIVER_FAILED, null, "it died by script"));
  }

  private static String said(Rule rule) {
    return rule.code() == null ? rule.text() : rule.code() + ": " + rule.text();
  }

  private void hold(Duration length) {
    try {
      if (!length.isZero() && closing.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new LinkClosedException();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new LinkClosedException();
    }
  }
}
