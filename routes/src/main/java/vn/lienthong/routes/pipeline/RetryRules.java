package vn.lienthong.routes.pipeline;

import java.time.Duration;
import vn.lienthong.connectors.evidence.ClaimedHandOver;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.registry.DeliverySettings;
import vn.lienthong.routes.registry.Member;

/** When a delivery is tried again, and when nobody tries any more: as its member's lane says. */
public final class RetryRules {
  private final Lanes lanes;

  /** Asks these lanes. */
  public RetryRules(Lanes lanes) {
    this.lanes = lanes;
  }

  /** How long one waits that failed; while the member fails for all, its closed lane waits. */
  Duration pause(Member member, ClaimedHandOver claimed) {
    return lanes
        .of(member.code())
        .map(lane -> lane.pauseAfter(lane.isOpen() ? claimed.attempts() : 1))
        .orElseGet(() -> lanes.settings(member).retry().first());
  }

  boolean isOver(Member member, ClaimedHandOver claimed, boolean ownFailure) {
    DeliverySettings.Retry retry = lanes.settings(member).retry();
    int failed = claimed.failures() + (ownFailure ? 1 : 0);
    return failed >= retry.attempts() || claimed.age().compareTo(retry.parkAfter()) >= 0;
  }
}
