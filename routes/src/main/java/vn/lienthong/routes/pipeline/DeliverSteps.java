package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.HUB_FAULT;

import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.evidence.ClaimedHandOver;
import vn.lienthong.connectors.evidence.HandOverClaims;
import vn.lienthong.connectors.evidence.HandOverSetbacks;
import vn.lienthong.connectors.evidence.StoreTrouble;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.lane.LanePass;
import vn.lienthong.routes.registry.Member;

/** The steps of a delivery, and what becomes of one that fails. */
public final class DeliverSteps {
  private static final Logger LOG = LoggerFactory.getLogger(DeliverSteps.class);

  private final Jdbi database;
  private final HandOverClaims claims;
  private final Translation translation;
  private final KeptForms forms;
  private final Outcomes outcomes;
  private final ConfirmStep confirm;
  private final StateStep state;
  private final SendGate gate;
  private final FailedDelivery failed;
  private final HandOverSetbacks setbacks;
  private final StoreOutages outages;
  private final DeadLetters deadLetters;
  private final int attempts;

  /**
   * Delivers.
   *
   * @param outages takes those under which the hub's own store failed
   * @param attempts after how many faults of the hub itself a hand-over is dead
   */
  public DeliverSteps(
      Jdbi database,
      HandOverClaims claims,
      Translation translation,
      KeptForms forms,
      SignatureVerifier verifier,
      Outcomes outcomes,
      Undelivered undelivered,
      RetryRules rules,
      HandOverSetbacks setbacks,
      StoreOutages outages,
      DeadLetters deadLetters,
      int attempts,
      Clock clock) {
    this.database = database;
    this.claims = claims;
    this.translation = translation;
    this.forms = forms;
    this.outcomes = outcomes;
    this.confirm = new ConfirmStep(verifier, outcomes, undelivered);
    this.state = new StateStep(verifier, outcomes);
    this.gate = new SendGate(undelivered, clock);
    this.failed = new FailedDelivery(claims, outcomes, undelivered, rules);
    this.setbacks = setbacks;
    this.outages = outages;
    this.deadLetters = deadLetters;
    this.attempts = attempts;
  }

  /**
   * Claims for one member.
   *
   * @param lease how long a claim holds
   */
  public Processor claim(Member member, Duration lease) {
    return new ClaimStep(claims, translation, forms, member, lease);
  }

  /** Reads what the receiver says became of a message that may have been sent. */
  public Processor state() {
    return state;
  }

  /** Lets nothing leave that has expired. */
  public Processor gate() {
    return gate;
  }

  /** Checks and keeps the receipt. */
  public Processor confirm() {
    return confirm;
  }

  /** Whether the receiver is asked first, since it may have the message. */
  public static boolean asksFirst(Exchange exchange) {
    Delivery delivery = exchange.getProperty(ConfirmStep.DELIVERY, Delivery.class);
    return delivery.maybeSent() && delivery.receiver().statusQuery();
  }

  /** The receiver did not end it: it waits and is tried again, or is parked. */
  public void notDelivered(Exchange exchange, HubFault fault) {
    Delivery delivery = exchange.getProperty(ConfirmStep.DELIVERY, Delivery.class);
    LanePass pass = LanePass.of(exchange);
    boolean own = pass != null && pass.failed(fault);
    unlessTheStoreFails(exchange, () -> failed.of(delivery, Wire.of(exchange), fault, own));
  }

  /**
   * Any other failure: the row waits and comes again, after the last attempt it is dead. What the
   * hub's own store failed with is no attempt.
   */
  public void failed(Exchange exchange, Throwable failure) {
    StoreTrouble.of(failure)
        .ifPresentOrElse(
            trouble -> interrupted(exchange, trouble),
            () -> unlessTheStoreFails(exchange, () -> count(exchange, failure)));
  }

  private void unlessTheStoreFails(Exchange exchange, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      interrupted(exchange, StoreTrouble.of(failure).orElseThrow(() -> failure));
    }
  }

  private void interrupted(Exchange exchange, StoreTrouble trouble) {
    QueueEntry entry = QueueEntry.of(exchange);
    outages.interrupted(entry.handOverId(), entry.owner(), trouble, isSurelyNotSent(exchange));
  }

  private void count(Exchange exchange, Throwable failure) {
    QueueEntry entry = QueueEntry.of(exchange);
    HubFault fault =
        failure instanceof HubException known
            ? known.fault()
            : HubFault.of(HUB_FAULT, null, failure.getClass().getSimpleName());
    boolean neverSent = isSurelyNotSent(exchange);
    int count =
        database.inTransaction(
            tx -> {
              int faults =
                  setbacks.counted(tx, entry.handOverId(), entry.owner(), fault, neverSent);
              if (faults >= attempts) {
                deadLetters.bury(tx, entry.handOverId(), fault);
              }
              return faults;
            });
    LOG.error(
        "{} [{}] hand-over {} failed, attempt {} of {}: {}",
        fault.code().wireCode(),
        fault.incidentId(),
        entry.handOverId(),
        count,
        attempts,
        fault.english(),
        count == 1 ? failure : null);
  }

  // Without a claim nothing is known of what was before it.
  private boolean isSurelyNotSent(Exchange exchange) {
    ClaimedHandOver claimed = exchange.getProperty(ClaimStep.CLAIMED, ClaimedHandOver.class);
    return claimed != null
        && Wire.of(exchange) == Wire.UNTOUCHED
        && (!claimed.maybeSent() || outcomes.isForTheHub(claimed));
  }
}
