package vn.lienthong.routes.lane;

import io.github.bucket4j.Bucket;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.LaneWindow;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.DeliverySettings;

/**
 * The way to one member, on this node: its rate, its breaker, its pauses. Failures of different
 * messages in a row mean that the member fails; failures of one message while others pass are that
 * message's own. Safe for several threads.
 */
public final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final MemberCode member;
  private final DeliverySettings settings;
  private final Pauses pauses;
  private final CircuitBreaker breaker;
  private final @Nullable Bucket rate;
  private final Set<Long> failing = new HashSet<>();
  private final AtomicInteger ended = new AtomicInteger();
  private boolean anyPassed;
  private @Nullable HubFault lastFault;
  private volatile @Nullable Instant closedSince;
  private volatile @Nullable Instant nextLook;

  Lane(MemberCode member, DeliverySettings settings, Pauses pauses, Runnable changed) {
    this.member = member;
    this.settings = settings;
    this.pauses = pauses;
    this.rate = rate(settings);
    this.breaker =
        LaneBreakers.of(
            member.value(), settings, pauses, pause -> nextLook = Instant.now().plus(pause));
    breaker.getEventPublisher().onStateTransition(event -> moved(changed));
  }

  private static @Nullable Bucket rate(DeliverySettings settings) {
    Integer perSecond = settings.perSecond();
    if (perSecond == null) {
      return null;
    }
    int burst = Objects.requireNonNullElse(settings.burst(), perSecond);
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  /** What it was made of. */
  public DeliverySettings settings() {
    return settings;
  }

  /** How much of it the broker may hold. */
  LaneWindow window() {
    return new LaneWindow(member, settings.window(), settings.queueLease());
  }

  /** Whether messages pass. */
  public boolean isOpen() {
    return breaker.getState() == CircuitBreaker.State.CLOSED;
  }

  /** Whether it is time to look if the member is back. */
  public boolean isLookDue() {
    Instant look = nextLook;
    return !isOpen() && (look == null || !Instant.now().isBefore(look));
  }

  /**
   * Begins a delivery, when the member's rate allows it.
   *
   * @return false when none may begin now
   */
  boolean begin() throws InterruptedException {
    if (rate != null) {
      rate.asBlocking().consume(1);
    }
    return breaker.tryAcquirePermission();
  }

  /** The member answered: with a receipt or a refusal. */
  synchronized void passed() {
    failing.clear();
    anyPassed = true;
    breaker.onSuccess(0, TimeUnit.MILLISECONDS);
  }

  /**
   * The member did not answer, or said that it could not.
   *
   * @return whether the failure is the hand-over's own, since others pass
   */
  synchronized boolean failed(long handOverId, HubFault fault) {
    lastFault = fault;
    boolean another = fault.code() == HubErrorCode.RECEIVER_UNREACHABLE || !isOpen();
    boolean own = !another && anyPassed && failing.stream().allMatch(id -> id == handOverId);
    if (failing.size() <= settings.breaker().failures() && failing.add(handOverId)) {
      another = true;
    }
    if (another) {
      breaker.onError(0, TimeUnit.MILLISECONDS, new HubException(fault));
    } else {
      breaker.releasePermission();
    }
    return own;
  }

  /** The delivery says nothing of the member. */
  void left() {
    breaker.releasePermission();
  }

  /** One more has ended: whether a quarter of the window is free by now, for more to be fed. */
  public boolean ended() {
    int quarter = Math.max(1, settings.window() / 4);
    return ended.updateAndGet(before -> (before + 1) % quarter) == 0;
  }

  /** Nothing waits that could be tried: the next message finds out. */
  public void trust() {
    breaker.transitionToClosedState();
  }

  /** How long a hand-over waits that failed for this time, counted from 1. */
  public Duration pauseAfter(int failures) {
    return pauses.after(failures, settings.retry().first(), settings.retry().longest());
  }

  private void moved(Runnable changed) {
    if (isOpen()) {
      closedSince = null;
      nextLook = null;
      synchronized (this) {
        failing.clear();
      }
      LOG.info("{} answers again: what waits for it goes on in order", member);
    } else if (closedSince == null) {
      closedSince = Instant.now();
      HubFault fault = lastFault;
      LOG.warn(
          "{} [{}] {} fails, nothing is sent to it before it answers again: {}",
          fault == null ? "-" : fault.code().wireCode(),
          fault == null ? "-" : fault.incidentId(),
          member,
          fault == null ? "-" : fault.english());
    }
    changed.run();
  }

  /** Where it stands. */
  LaneState state() {
    HubFault fault = lastFault;
    String said =
        fault == null
            ? null
            : fault.code().wireCode() + " [" + fault.incidentId() + "] " + fault.english();
    return new LaneState(member, isOpen(), closedSince, nextLook, said);
  }
}
