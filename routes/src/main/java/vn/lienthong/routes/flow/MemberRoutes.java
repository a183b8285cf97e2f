package vn.lienthong.routes.flow;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.AskSteps;
import vn.lienthong.routes.pipeline.DeliverSteps;
import vn.lienthong.routes.registry.DeliveryOverrides;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.MemberSet;

/**
 * Follows the members while the hub runs: new ones get queues and routes, changed ones other
 * routes; of those that are removed or suspended the routes end and the queue is kept.
 */
final class MemberRoutes implements MemberRegistry.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(MemberRoutes.class);
  private static final long STOP_SECONDS = 20;

  private final CamelContext camel;
  private final AskSteps ask;
  private final DeliverSteps deliver;
  private final Lanes lanes;
  private final LaneGate gate;
  private final Consumer<MemberCode> queues;

  MemberRoutes(
      CamelContext camel,
      AskSteps ask,
      DeliverSteps deliver,
      Lanes lanes,
      LaneGate gate,
      Consumer<MemberCode> queues) {
    this.camel = camel;
    this.ask = ask;
    this.deliver = deliver;
    this.lanes = lanes;
    this.gate = gate;
    this.queues = queues;
  }

  /** All that a route of a member is made of. */
  private record Way(
      String label,
      MemberCode code,
      String kind,
      Member.@Nullable Endpoint endpoint,
      DeliveryOverrides delivery,
      boolean answers,
      boolean tellsStates) {
    static Way of(Member member) {
      return new Way(
          member.label(),
          member.code(),
          member.kind(),
          member.endpoint(),
          member.delivery(),
          AskFlow.asks(member),
          member.statusQuery());
    }
  }

  @Override
  public void changed(MemberSet before, MemberSet now) {
    List<Member> gone = without(before.partners(), now.partners());
    List<Member> come = without(now.partners(), before.partners());
    if (gone.isEmpty() && come.isEmpty()) {
      return;
    }
    come.forEach(member -> queues.accept(member.code()));
    boolean others = gone.stream().anyMatch(AskFlow::asks) || come.stream().anyMatch(AskFlow::asks);
    if (others) {
      end(AskFlow.ID); // questions wait at its entry until it is back
    }
    gone.forEach(this::end);
    add(new StateFlow(come, deliver, lanes));
    add(new DeliverFlow(come, deliver, lanes, gate));
    if (others) {
      add(new AskFlow(ask, now.hub().code(), now.partners(), come, lanes));
    }
    gone.stream()
        .filter(member -> come.stream().noneMatch(other -> other.code().equals(member.code())))
        .forEach(MemberRoutes::sayQueueIsKept);
  }

  private static List<Member> without(List<Member> members, List<Member> others) {
    Set<Way> ways = others.stream().map(Way::of).collect(Collectors.toSet());
    return members.stream().filter(member -> !ways.contains(Way.of(member))).toList();
  }

  private static void sayQueueIsKept(Member member) {
    LOG.warn(
        "{} is removed or suspended: its routes ended, what waits for it is kept", member.code());
  }

  private void end(Member member) {
    end(RouteIds.in(member.label(), "deliver"));
    end(RouteIds.out(member.label(), "deliver"));
    end(RouteIds.out(member.label(), "state"));
    end(RouteIds.out(member.label(), "ask"));
    forget(member);
  }

  // Camel keeps an endpoint by its address; a SOAP one would go on with the time limit it began
  // with
  private void forget(Member member) {
    if (member.endpoint() == null) {
      return;
    }
    try {
      camel.removeEndpoints("*" + member.endpoint().url() + "*");
    } catch (Exception e) {
      throw new IllegalStateException("the endpoint of " + member.code() + " stays", e);
    }
  }

  private void end(String route) {
    if (camel.getRoute(route) == null) {
      return;
    }
    try {
      camel.getRouteController().stopRoute(route, STOP_SECONDS, TimeUnit.SECONDS);
      camel.removeRoute(route);
    } catch (Exception e) {
      throw new IllegalStateException("route " + route + " could not be ended", e);
    }
  }

  private void add(RouteBuilder routes) {
    try {
      camel.addRoutes(routes);
    } catch (Exception e) {
      throw new IllegalStateException("routes could not be added", e);
    }
  }
}
