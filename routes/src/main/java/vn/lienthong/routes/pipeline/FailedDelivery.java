package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.EFFECT_UNKNOWN;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.HandOverClaims;
import vn.lienthong.connectors.evidence.Postponement;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * What becomes of a delivery that its receiver did not end: it waits, or is parked. Where the
 * message may be with the receiver, its sender is told that the effect is not known.
 */
final class FailedDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(FailedDelivery.class);

  private final HandOverClaims claims;
  private final Outcomes outcomes;
  private final Undelivered undelivered;
  private final RetryRules rules;

  FailedDelivery(
      HandOverClaims claims, Outcomes outcomes, Undelivered undelivered, RetryRules rules) {
    this.claims = claims;
    this.outcomes = outcomes;
    this.undelivered = undelivered;
    this.rules = rules;
  }

  /**
   * Ends one attempt.
   *
   * @param own whether the failure is the message's own, since others pass
   */
  void of(Delivery delivery, Wire wire, HubFault cause, boolean own) {
    boolean maybe = wire == Wire.MAYBE_SENT || (wire == Wire.UNTOUCHED && delivery.maybeSent());
    HubFault fault = maybe ? unknown(delivery, cause) : cause;
    if (maybe) {
      outcomes.unclear(delivery, fault);
    } else if (wire == Wire.TURNED_AWAY) {
      outcomes.turnedAway(delivery);
    }
    if (rules.isOver(delivery.receiver(), delivery.claimed(), own)) {
      undelivered.parked(delivery, fault);
    } else {
      postpone(delivery, fault, own, !maybe);
    }
  }

  private void postpone(Delivery delivery, HubFault fault, boolean own, boolean neverSent) {
    var pause = rules.pause(delivery.receiver(), delivery.claimed());
    claims.postpone(
        delivery.handOverId(), delivery.owner(), new Postponement(pause, fault, own, neverSent));
    LOG.info(
        "{} [{}] hand-over {} waits: {}",
        fault.code().wireCode(),
        fault.incidentId(),
        delivery.handOverId(),
        fault.english());
  }

  private static HubFault unknown(Delivery delivery, HubFault cause) {
    String seen =
        cause.code() == EFFECT_UNKNOWN
            ? cause.detail()
            : delivery.receiver().code() + ", " + cause.code().wireCode() + ": " + cause.detail();
    return new HubFault(EFFECT_UNKNOWN, null, seen, cause.incidentId());
  }
}
