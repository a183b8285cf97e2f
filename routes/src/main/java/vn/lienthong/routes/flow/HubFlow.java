package vn.lienthong.routes.flow;

import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import vn.lienthong.connectors.jms.BrokerSettings;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.QueueEntry;
import vn.lienthong.routes.registry.Member;

/**
 * <b>Takes</b> queue entries for the hub itself: what starts a joint procedure, and results of
 * steps.
 *
 * <p><b>Gives</b> them to the procedure; its new state, the messages that follow from it and the
 * end of the hand-over are one transaction.
 *
 * <p><b>If it fails</b> it waits and is queued again, and after the last attempt is dead; see
 * {@link DeliveringPolicy}.
 */
public final class HubFlow extends RouteBuilder {
  private final Member hub;
  private final Processor procedures;

  /** Gives entries to the procedures. */
  public HubFlow(Member hub, Processor procedures) {
    this.hub = hub;
    this.procedures = procedures;
  }

  @Override
  public void configure() {
    from("jms:queue:" + BrokerSettings.deliverQueue(hub.code()) + "?concurrentConsumers=2")
        .routeId(RouteIds.in("hub", "procedure"))
        .routeConfigurationId(DeliveringPolicy.ID)
        .process(QueueEntry::read)
        .process(procedures)
        .id("joint-procedures");
  }
}
