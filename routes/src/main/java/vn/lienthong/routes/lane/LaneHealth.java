package vn.lienthong.routes.lane;

import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import vn.lienthong.connectors.api.ComponentHealth;

/**
 * The lanes in the hub's health. A closed one is no fault of the hub, which keeps what waits: it is
 * said, and the hub stays well.
 */
public final class LaneHealth implements ComponentHealth {
  private final LaneStates states;

  /** Tells of these. */
  public LaneHealth(LaneStates states) {
    this.states = states;
  }

  @Override
  public String name() {
    return "lanes";
  }

  @Override
  public String check() {
    return states.all().stream().map(LaneHealth::said).collect(Collectors.joining("; "));
  }

  private static String said(LaneStates.View view) {
    LaneState lane = view.lane();
    String waiting =
        view.oldest() == null
            ? "nothing waits"
            : view.waiting() + " wait, the oldest " + view.oldest().truncatedTo(ChronoUnit.SECONDS);
    return lane.open()
        ? lane.member() + " open, " + waiting
        : "%s CLOSED since %s, next look %s, %s, last fault %s"
            .formatted(
                lane.member(), lane.closedSince(), lane.nextLook(), waiting, lane.lastFault());
  }
}
