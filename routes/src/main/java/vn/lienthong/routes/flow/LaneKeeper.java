package vn.lienthong.routes.flow;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.HandOverLeases;
import vn.lienthong.connectors.evidence.WaitingHandOvers;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.lane.Lane;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * Holds the routes to their lanes: that of a closed lane takes nothing from the broker; from time
 * to time the oldest waiting hand-over goes the usual way to see whether the member is back. Each
 * lane has a thread of its own when it needs one, so that no dead member holds up another's look.
 */
final class LaneKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LaneKeeper.class);
  private static final Duration LOOK_AROUND = Duration.ofMillis(250);
  private static final long SUSPEND_SECONDS = 60;

  private final CamelContext camel;
  private final Lanes lanes;
  private final HandOverLeases leases;
  private final WaitingHandOvers waiting;
  private final MemberRegistry members;
  private final Runnable feed;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final Set<MemberCode> busy = ConcurrentHashMap.newKeySet();

  LaneKeeper(
      CamelContext camel,
      Lanes lanes,
      HandOverLeases leases,
      WaitingHandOvers waiting,
      MemberRegistry members,
      Runnable feed) {
    this.camel = camel;
    this.lanes = lanes;
    this.leases = leases;
    this.waiting = waiting;
    this.members = members;
    this.feed = feed;
  }

  void start() {
    lanes.listen(this::tend);
    long every = LOOK_AROUND.toMillis();
    var unused =
        clock.scheduleWithFixedDelay(this::lookAround, every, every, TimeUnit.MILLISECONDS);
  }

  // An exception would end the schedule for ever, so that one lost connection would be the end.
  private void lookAround() {
    try {
      leases.renew(lanes.closed());
      lanes.states().forEach(state -> tend(state.member()));
    } catch (RuntimeException e) {
      LOG.warn("The lanes could not be looked at, trying again: {}", e.toString());
    }
  }

  private void tend(MemberCode code) {
    if (!clock.isShutdown() && busy.add(code)) {
      hands.execute(
          () -> {
            try {
              members.member(code).ifPresent(member -> tend(code, member.label()));
            } catch (Exception e) {
              LOG.warn("The lane of {} could not be tended, trying again: {}", code, e.toString());
            } finally {
              busy.remove(code);
            }
          });
    }
  }

  private void tend(MemberCode code, String label) {
    Lane lane = lanes.of(code).orElse(null);
    String route = RouteIds.in(label, "deliver");
    ServiceStatus status = camel.getRouteController().getRouteStatus(route);
    if (lane == null || status == null) {
      return;
    }
    try {
      if (lane.isOpen() && status.isSuspended()) {
        camel.getRouteController().resumeRoute(route);
        feed.run();
      } else if (!lane.isOpen() && status.isStarted()) {
        camel.getRouteController().suspendRoute(route, SUSPEND_SECONDS, TimeUnit.SECONDS);
      }
    } catch (Exception e) {
      throw new IllegalStateException("route " + route + ": " + e, e);
    }
    if (lane.isLookDue()) {
      look(lane, code, label);
    }
  }

  private void look(Lane lane, MemberCode code, String label) {
    OptionalLong oldest = waiting.oldestDue(code);
    if (oldest.isPresent()) {
      camel
          .createFluentProducerTemplate()
          .to(DeliverFlow.entry(label))
          .withBody(oldest.getAsLong())
          .send();
    } else if (waiting.of(List.of(code)).isEmpty()) {
      lane.trust();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    hands.shutdownNow();
  }
}
