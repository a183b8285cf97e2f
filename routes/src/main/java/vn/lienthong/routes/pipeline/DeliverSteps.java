package vn.lienthong.routes.pipeline;

import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.evidence.ClaimedHandOver;
import vn.lienthong.connectors.evidence.HandOverClaims;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.lane.LanePass;
import vn.lienthong.routes.registry.Member;

/** The steps of a delivery, and what becomes of one that fails. */
public final class DeliverSteps {
  private final HandOverClaims claims;
  private final Translation translation;
  private final KeptForms forms;
  private final Outcomes outcomes;
  private final ConfirmStep confirm;
  private final StateStep state;
  private final SendGate gate;
  private final FailedDelivery failed;
  private final OwnFaults faults;

  /**
   * Delivers.
   *
   * @param faults takes those with which the hub itself failed
   */
  public DeliverSteps(
      HandOverClaims claims,
      Translation translation,
      KeptForms forms,
      SignatureVerifier verifier,
      Outcomes outcomes,
      Undelivered undelivered,
      RetryRules rules,
      OwnFaults faults,
      Clock clock) {
    this.claims = claims;
    this.translation = translation;
    this.forms = forms;
    this.outcomes = outcomes;
    this.confirm = new ConfirmStep(verifier, outcomes, undelivered);
    this.state = new StateStep(verifier, outcomes);
    this.gate = new SendGate(undelivered, clock);
    this.failed = new FailedDelivery(claims, outcomes, undelivered, rules);
    this.faults = faults;
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
    faults.unlessTheStoreFails(
        held(exchange), () -> failed.of(delivery, Wire.of(exchange), fault, own));
  }

  /**
   * Any other failure: the row waits and comes again, after the last attempt it is dead. What the
   * hub's own store failed with is no attempt.
   */
  public void failed(Exchange exchange, Throwable failure) {
    faults.failed(held(exchange), failure);
  }

  private OwnFaults.Held held(Exchange exchange) {
    QueueEntry entry = QueueEntry.of(exchange);
    return new OwnFaults.Held(entry.handOverId(), entry.owner(), isSurelyNotSent(exchange));
  }

  // Without a claim nothing is known of what was before it.
  private boolean isSurelyNotSent(Exchange exchange) {
    ClaimedHandOver claimed = exchange.getProperty(ClaimStep.CLAIMED, ClaimedHandOver.class);
    return claimed != null
        && Wire.of(exchange) == Wire.UNTOUCHED
        && (!claimed.maybeSent() || outcomes.isForTheHub(claimed));
  }
}
