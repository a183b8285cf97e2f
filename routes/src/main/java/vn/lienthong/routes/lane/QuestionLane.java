package vn.lienthong.routes.lane;

import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_BUSY;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_SUSPENDED;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.DeliverySettings;

/**
 * The questions to one provider, on this node: so many at once and no more, none while it fails.
 * Who asks waits for nobody else: a slow provider holds up its own questions only. Safe for several
 * threads.
 */
final class QuestionLane {
  private static final Logger LOG = LoggerFactory.getLogger(QuestionLane.class);

  private final MemberCode provider;
  private final DeliverySettings settings;
  private final int atOnce;
  private final Semaphore places;
  private final CircuitBreaker breaker;

  QuestionLane(MemberCode provider, DeliverySettings settings, Pauses pauses, int atOnce) {
    this.provider = provider;
    this.settings = settings;
    this.atOnce = atOnce;
    this.places = new Semaphore(atOnce);
    this.breaker = LaneBreakers.of("questions-" + provider, settings, pauses, unheard -> {});
    breaker
        .getEventPublisher()
        .onStateTransition(
            event ->
                LOG.warn("questions to {}: {}", provider, event.getStateTransition().getToState()));
  }

  /** What it was made of. */
  DeliverySettings settings() {
    return settings;
  }

  /**
   * Takes a place.
   *
   * @throws HubException where the provider fails, or has as many questions as it may have
   */
  void enter() {
    if (!places.tryAcquire()) {
      throw new HubException(
          HubFault.of(
              RECEIVER_BUSY, null, provider + " has " + atOnce + " questions already, try later"));
    }
    if (!breaker.tryAcquirePermission()) {
      places.release();
      throw new HubException(
          HubFault.of(
              RECEIVER_SUSPENDED, null, provider + " fails, it is not asked before it is back"));
    }
  }

  /** It answered, whatever it said. */
  void answered() {
    places.release();
    breaker.onSuccess(0, TimeUnit.MILLISECONDS);
  }

  /** It did not answer, or said that it could not. */
  void failed(Throwable failure) {
    places.release();
    breaker.onError(0, TimeUnit.MILLISECONDS, failure);
  }

  /** What became of the question says nothing of it. */
  void left() {
    places.release();
    breaker.releasePermission();
  }
}
