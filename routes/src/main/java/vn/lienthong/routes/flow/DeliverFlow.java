package vn.lienthong.routes.flow;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.jms.BrokerSettings;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.ConfirmStep;
import vn.lienthong.routes.pipeline.DeliverSteps;
import vn.lienthong.routes.pipeline.Delivery;
import vn.lienthong.routes.pipeline.QueueEntry;
import vn.lienthong.routes.registry.DeliverySettings;
import vn.lienthong.routes.registry.Member;

/**
 * <b>Takes</b> queue entries of each member's own queue; each names a hand-over row.
 *
 * <p><b>Gives</b> the message to the member's own door, in its dialect, and keeps its signed
 * receipt.
 *
 * <p><b>If it fails</b> on the member's side, the row waits and is queued again with a growing
 * pause, or is parked; what the member may have is asked about first ({@link StateFlow}). While the
 * member fails for all, its lane is closed and nothing is tried but one from time to time ({@link
 * LaneKeeper}). For any other reason it waits and is queued again, and after the last attempt is
 * dead and shown in {@code dlq.<member>}; see {@link DeliveringPolicy}.
 */
public final class DeliverFlow extends RouteBuilder {
  private final List<Member> members;
  private final DeliverSteps steps;
  private final Lanes lanes;
  private final LaneGate gate;

  /** Delivers to these members, one lane each, so that one that is slow or dead harms no other. */
  DeliverFlow(List<Member> members, DeliverSteps steps, Lanes lanes, LaneGate gate) {
    this.members = members;
    this.steps = steps;
    this.lanes = lanes;
    this.gate = gate;
  }

  /** Where one delivery of a member begins. */
  static String entry(String label) {
    return "direct:deliver." + label;
  }

  @Override
  public void configure() {
    members.stream().filter(member -> member.endpoint() != null).forEach(this::deliver);
  }

  private void deliver(Member member) {
    DeliverySettings settings = lanes.settings(member);
    from("jms:queue:"
            + BrokerSettings.deliverQueue(member.code())
            + "?concurrentConsumers="
            + settings.consumers())
        .routeId(RouteIds.in(member.label(), "deliver"))
        .to(entry(member.label()));

    from(entry(member.label()))
        .routeId(RouteIds.out(member.label(), "deliver"))
        .routeConfigurationId(DeliveringPolicy.ID)
        .process(QueueEntry::read)
        .process(gate.enter(member.code()))
        .id(member.label() + "-lane")
        .filter(body().isNotNull())
        .process(steps.claim(member, settings.claimLease()))
        .id(member.label() + "-claim-and-translate")
        .filter(body().isNotNull())
        .process(DeliverFlow::takeDocument)
        .choice()
        .when(DeliverSteps::asksFirst)
        .to(StateFlow.entry(member))
        .end()
        .filter(body().isInstanceOf(byte[].class))
        .process(steps.gate())
        .id(member.label() + "-not-expired")
        .end()
        .filter(body().isInstanceOf(byte[].class))
        .doTry()
        .process(MemberEndpoints.request(member))
        .id(member.label() + "-deliver-to-the-wire")
        .to(MemberEndpoints.uri(member, settings.timeout()))
        .process(MemberEndpoints.reply(member, settings.timeout()))
        .id(member.label() + "-deliver-from-the-wire")
        .doCatch(Exception.class)
        .process(MemberEndpoints.rethrow(member))
        .id(member.label() + "-deliver-name-the-failure")
        .end()
        .end()
        .filter(body().isInstanceOf(DocumentReply.class))
        .process(steps.confirm())
        .id(member.label() + "-receipt-checked-and-kept")
        .process(LaneGate::passed)
        .end()
        .end();
  }

  private static void takeDocument(Exchange exchange) {
    Delivery delivery = exchange.getMessage().getBody(Delivery.class);
    exchange.setProperty(ConfirmStep.DELIVERY, delivery);
    exchange.getMessage().setBody(delivery.document());
  }
}
