package vn.lienthong.routes.lane;

import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.Synchronization;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.DeliverySettings;
import vn.lienthong.routes.registry.Member;

/** Keeps providers apart when they are asked: bulkhead and breaker for each, see the package. */
public final class QuestionLanes {
  private static final String PASS = "lienthongQuestionPass";
  private static final String HURRIED = "lienthongQuestionHurried";
  private static final int SERVER_ERROR = 500;

  private final Lanes settings;
  private final int atOnce;
  private final Pauses pauses = new Pauses(Math::random);
  private final Map<MemberCode, QuestionLane> lanes = new ConcurrentHashMap<>();

  /**
   * Asks by the members' own settings.
   *
   * @param atOnce how many questions one provider may have at a time, on this node
   */
  public QuestionLanes(Lanes settings, int atOnce) {
    this.settings = settings;
    this.atOnce = atOnce;
  }

  /** Takes a place in front of a provider, or refuses at once. */
  public Processor enter(Member provider) {
    return exchange -> {
      QuestionLane lane = lane(provider);
      lane.enter();
      Pass pass = new Pass(lane);
      exchange.setProperty(PASS, pass);
      exchange.getExchangeExtension().addOnCompletion(pass);
    };
  }

  /** Notes that the asker has less time than the provider may take. */
  public static void hurry(Exchange exchange) {
    exchange.setProperty(HURRIED, true);
  }

  /** Leaves it with the provider's reply. */
  public void replied(Exchange exchange) {
    int status = exchange.getMessage().getBody(DocumentReply.class).status();
    Pass pass = exchange.getProperty(PASS, Pass.class);
    if (status >= SERVER_ERROR) {
      pass.failed(new IllegalStateException("it answered " + status));
    } else {
      pass.answered();
    }
  }

  /** Leaves it without one; the failure is the exchange's. */
  public void failed(Exchange exchange) {
    Pass pass = exchange.getProperty(PASS, Pass.class);
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (pass == null) {
      return; // it was refused a place
    }
    if (exchange.getProperty(HURRIED, false, Boolean.class) && isTimeOut(failure)) {
      pass.leave(); // others may have the patience: it says nothing of the provider
    } else {
      pass.failed(failure);
    }
  }

  private static boolean isTimeOut(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(SocketTimeoutException.class::isInstance);
  }

  // A provider whose settings changed begins anew; who is in front of the old one leaves it there.
  private QuestionLane lane(Member provider) {
    DeliverySettings wanted = settings.settings(provider);
    return lanes.compute(
        provider.code(),
        (code, lane) ->
            lane != null && lane.settings().equals(wanted)
                ? lane
                : new QuestionLane(code, wanted, pauses, atOnce));
  }

  /** One question's place: left once, at the latest when its exchange ends. */
  private static final class Pass implements Synchronization {
    private final QuestionLane lane;
    private final AtomicBoolean left = new AtomicBoolean();

    Pass(QuestionLane lane) {
      this.lane = lane;
    }

    void answered() {
      if (left.compareAndSet(false, true)) {
        lane.answered();
      }
    }

    void failed(Throwable failure) {
      boolean hubs =
          failure instanceof HubException known
              && known.fault().code().category() != ErrorCategory.BEN_NHAN_KHONG_SAN_SANG;
      if (left.compareAndSet(false, true)) {
        if (hubs) {
          lane.left();
        } else {
          lane.failed(failure);
        }
      }
    }

    @Override
    public void onComplete(Exchange exchange) {
      leave();
    }

    @Override
    public void onFailure(Exchange exchange) {
      leave();
    }

    private void leave() {
      if (left.compareAndSet(false, true)) {
        lane.left();
      }
    }
  }
}
