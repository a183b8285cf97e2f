package vn.lienthong.connectors.evidence;

import java.time.Duration;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * How a claimed hand-over is given back to wait.
 *
 * @param delay for how long
 * @param fault why
 * @param counts whether it failed by its own, and not because its receiver fails for all
 * @param neverSent whether nothing of it was on the wire, in this claim and in any before
 */
public record Postponement(Duration delay, HubFault fault, boolean counts, boolean neverSent) {

  /** Waits; it may have been sent, and nobody says that the failure was its own. */
  public static Postponement of(Duration delay, HubFault fault) {
    return new Postponement(delay, fault, false, false);
  }

  /** The same, and the failure was its own. */
  public Postponement counted() {
    return new Postponement(delay, fault, true, neverSent);
  }

  /**
   * The same, and surely nothing was sent in this claim.
   *
   * @param claimed the claim: what was maybe sent before it stays so
   */
  public Postponement notSentBy(ClaimedHandOver claimed) {
    return notSentAfter(claimed.maybeSent());
  }

  /**
   * The same, and surely nothing was sent in this claim.
   *
   * @param maybeSent whether it was maybe sent before it
   */
  public Postponement notSentAfter(boolean maybeSent) {
    return new Postponement(delay, fault, counts, !maybeSent);
  }
}
