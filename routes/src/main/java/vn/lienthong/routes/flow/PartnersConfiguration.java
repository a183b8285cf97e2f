package vn.lienthong.routes.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.camel.CamelContext;
import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.cxf.Bus;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.evidence.HandOverLeases;
import vn.lienthong.connectors.evidence.WaitingHandOvers;
import vn.lienthong.connectors.jms.MemberQueues;
import vn.lienthong.connectors.jms.NetworkDoor;
import vn.lienthong.connectors.soap.StreamingConduits;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.pipeline.AskSteps;
import vn.lienthong.routes.pipeline.DeliverSteps;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.registry.DeliverySettings;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** The ways out: one delivery for each partner, one question for each provider of answers. */
@Configuration(proxyBeanMethods = false)
class PartnersConfiguration {

  @Bean
  AskFlow askFlow(AskSteps steps, MemberRegistry members, Lanes lanes) {
    List<Member> partners = members.partners();
    return new AskFlow(steps, members.hub().code(), partners, partners, lanes);
  }

  /**
   * Hears of members that come, change and go; an external broker has its queues from elsewhere.
   */
  @Bean
  MemberRoutes memberRoutes(
      CamelContext camel,
      AskSteps ask,
      DeliverSteps deliver,
      Lanes lanes,
      LaneGate gate,
      MemberRegistry members,
      ObjectProvider<EmbeddedActiveMQ> broker,
      ObjectProvider<NetworkDoor> jms) {
    EmbeddedActiveMQ embedded = broker.getIfAvailable();
    Consumer<MemberCode> queues =
        embedded == null
            ? code -> {}
            : queues(new MemberQueues(embedded), jms.getIfAvailable() != null);
    MemberRoutes routes = new MemberRoutes(camel, ask, deliver, lanes, gate, queues);
    members.listen(routes);
    return routes;
  }

  private static Consumer<MemberCode> queues(MemberQueues queues, boolean receipts) {
    Consumer<MemberCode> all = queues::ensure;
    return receipts ? all.andThen(queues::ensureReceipts) : all;
  }

  @Bean
  DeliveringPolicy deliveringPolicy(DeliverSteps steps) {
    return new DeliveringPolicy(steps);
  }

  @Bean
  LaneGate laneGate(Lanes lanes, HandOverLeases leases, HandOverRelay relay) {
    return new LaneGate(lanes, leases, relay::wake);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  LaneKeeper laneKeeper(
      CamelContext camel,
      Lanes lanes,
      HandOverLeases leases,
      WaitingHandOvers waiting,
      MemberRegistry members,
      HandOverRelay relay) {
    return new LaneKeeper(camel, lanes, leases, waiting, members, relay::wake);
  }

  @Bean
  StateFlow stateFlow(MemberRegistry members, DeliverSteps steps, Lanes lanes) {
    return new StateFlow(members.partners(), steps, lanes);
  }

  @Bean
  DeliverFlow deliverFlow(MemberRegistry members, DeliverSteps steps, Lanes lanes, LaneGate gate) {
    return new DeliverFlow(members.partners(), steps, lanes, gate);
  }

  @Bean
  HangingDeliveries hangingDeliveries(CamelContext camel, MemberRegistry members, Lanes lanes) {
    return new HangingDeliveries(
        camel,
        () ->
            members.partners().stream()
                .collect(
                    Collectors.toMap(
                        Member::label, member -> lanes.settings(member).claimLease())));
  }

  @Bean
  AccessHeaders accessHeaders(MemberRegistry members, Clock clock) {
    return new AccessHeaders(members::partners, clock);
  }

  @Bean
  CallLimits callLimits(Clock clock) {
    return new CallLimits(clock);
  }

  @Bean
  OutboundHeaders outboundHeaders() {
    return new OutboundHeaders();
  }

  @Bean
  HttpComponent https(
      CallLimits limits,
      AccessHeaders access,
      @Value("${lienthong.questions-at-once}") int questionsAtOnce) {
    return new MemberConnections(limits, access, questionsAtOnce);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  IdleConnections idleConnections(CamelContext camel) {
    return new IdleConnections(camel);
  }

  @Bean
  CxfConfigurer memberTimeouts(
      Bus bus, MemberRegistry members, Lanes lanes, CallLimits limits, AccessHeaders access) {
    StreamingConduits.on(bus); // as above: what is sent again the hub decides
    return new MemberTimeouts(
        DeliverySettings.CONNECT, address -> timeout(members, lanes, address), limits, access);
  }

  private static Duration timeout(MemberRegistry members, Lanes lanes, String address) {
    return members.partners().stream()
        .filter(member -> isAt(member.endpoint(), address))
        .findFirst()
        .map(lanes::settings)
        .orElseGet(lanes::defaults)
        .timeout();
  }

  private static boolean isAt(Member.@Nullable Endpoint endpoint, String address) {
    return endpoint != null && endpoint.url().toString().equals(address);
  }
}
