package vn.lienthong.routes.flow;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.jms.BrokerSettings;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.ConfirmStep;
import vn.lienthong.routes.pipeline.DeliverSteps;
import vn.lienthong.routes.pipeline.Delivery;
import vn.lienthong.routes.pipeline.QueueEntry;
import vn.lienthong.routes.registry.Member;

/**
 * <b>Takes</b> queue entries of each member's own queue; each names a hand-over row.
 *
 * <p><b>Gives</b> the message to the member's own door, in its dialect, and keeps its signed
 * receipt.
 *
 * <p><b>If it fails</b> on the member's side, the row waits and is queued again with a growing
 * pause, or is parked; what the member may have is asked about first ({@link StateFlow}). For any
 * other reason the broker tries again and after the last attempt keeps the entry in {@code
 * dlq.<member>}; see {@link DeliveringPolicy}.
 */
public final class DeliverFlow extends RouteBuilder {
  private final List<Member> members;
  private final DeliverSteps steps;

  /** Delivers to these members, one route each, so that one that is slow or dead harms no other. */
  public DeliverFlow(List<Member> members, DeliverSteps steps) {
    this.members = members;
    this.steps = steps;
  }

  @Override
  public void configure() {
    members.forEach(this::deliver);
  }

  private void deliver(Member member) {
    from("jms:queue:" + BrokerSettings.deliverQueue(member.code()) + "?concurrentConsumers=2")
        .routeId(RouteIds.out(member.label(), "deliver"))
        .routeConfigurationId(DeliveringPolicy.ID)
        .process(QueueEntry::read)
        .process(steps.claim(member))
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
        .to(MemberEndpoints.uri(member))
        .process(MemberEndpoints.reply(member))
        .id(member.label() + "-deliver-from-the-wire")
        .doCatch(Exception.class)
        .process(MemberEndpoints.rethrow(member))
        .id(member.label() + "-deliver-name-the-failure")
        .end()
        .end()
        .filter(body().isInstanceOf(DocumentReply.class))
        .process(steps.confirm())
        .id(member.label() + "-receipt-checked-and-kept")
        .end()
        .end();
  }

  private static void takeDocument(Exchange exchange) {
    Delivery delivery = exchange.getMessage().getBody(Delivery.class);
    exchange.setProperty(ConfirmStep.DELIVERY, delivery);
    exchange.getMessage().setBody(delivery.document());
  }
}
