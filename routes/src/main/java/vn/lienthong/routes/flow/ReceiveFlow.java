package vn.lienthong.routes.flow;

import org.apache.camel.builder.RouteBuilder;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pipeline.Reception;

/**
 * <b>Takes</b> a {@link Reception} from a door: the bytes, and the member whose certificate opened
 * the TLS connection.
 *
 * <p><b>Gives</b> the reply: a signed receipt after the message is on disk, a stored outcome, or
 * the signed answer of a synchronous service.
 *
 * <p><b>If it fails</b> the document is refused with a code, a place and an incident id; see {@link
 * RefusingPolicy}.
 */
public final class ReceiveFlow extends RouteBuilder {
  /** Where the doors bring what they got. */
  public static final String ENTRY = "direct:receive";

  private final ReceiveSteps steps;

  /** Runs these steps. */
  public ReceiveFlow(ReceiveSteps steps) {
    this.steps = steps;
  }

  @Override
  public void configure() {
    from(ENTRY)
        .routeId(RouteIds.in("hub", "receive"))
        .routeConfigurationId(RefusingPolicy.ID)
        .process(steps.traffic())
        .id("somebody-waits-for-an-answer")
        .process(steps.admission())
        .id("taken-at-all")
        .process(steps.trust())
        .id("signature-and-signer")
        .process(steps.sender())
        .id("sender-is-connected-member")
        .process(steps.knownMessage())
        .id("known-message-gets-stored-outcome")
        .process(steps.clock())
        .id("clock-and-expiry")
        .process(steps.contract())
        .id("service-payload-schema")
        .process(steps.agreement())
        .id("agreement-purpose-and-rate")
        .process(steps.backlog())
        .id("receiver-may-have-more-waiting")
        .process(steps.keep())
        .id("keep-then-receipt")
        .filter(exchange -> exchange.getMessage().getBody(Reception.class).isQuestion())
        .to(AskFlow.ENTRY)
        .end();
  }
}
