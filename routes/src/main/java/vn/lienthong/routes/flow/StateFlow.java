package vn.lienthong.routes.flow;

import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.cxf.message.MessageContentsList;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.DeliverSteps;
import vn.lienthong.routes.pipeline.StateQuestion;
import vn.lienthong.routes.registry.Member;

/**
 * <b>Takes</b> a delivery whose message may be with its receiver already.
 *
 * <p><b>Gives</b> the receiver's receipt for it, or the bytes again, to be sent, where the receiver
 * signs that it never took them.
 *
 * <p><b>If it fails</b> nothing is known and nothing is sent: the delivery's route handles it.
 */
final class StateFlow extends RouteBuilder {
  private final List<Member> members;
  private final DeliverSteps steps;
  private final Lanes lanes;

  /** Asks these members, by one route each, with the TLS, limits and time-outs of a delivery. */
  StateFlow(List<Member> members, DeliverSteps steps, Lanes lanes) {
    this.members = members;
    this.steps = steps;
    this.lanes = lanes;
  }

  /** Where a delivery's route asks. */
  static String entry(Member member) {
    return "direct:state." + member.label();
  }

  @Override
  public void configure() {
    members.stream().filter(member -> member.endpoint() != null).forEach(this::ask);
  }

  private void ask(Member member) {
    Duration timeout = lanes.settings(member).timeout();
    from(entry(member))
        .routeId(RouteIds.out(member.label(), "state"))
        .errorHandler(noErrorHandler())
        .doTry()
        .process(request(member))
        .id(member.label() + "-state-to-the-wire")
        .to(MemberEndpoints.uri(member, timeout, "GET", "TraCuuTrangThai"))
        .process(MemberEndpoints.reply(member, timeout))
        .id(member.label() + "-state-from-the-wire")
        .doCatch(Exception.class)
        .process(MemberEndpoints.rethrow(member))
        .id(member.label() + "-state-name-the-failure")
        .end()
        .process(steps.state())
        .id(member.label() + "-state-believed-or-not");
  }

  /** The address is the file's; only two checked values of it are a message's. */
  private static Processor request(Member member) {
    boolean soap = MemberEndpoints.endpoint(member).transport() == Member.Transport.SOAP;
    return exchange -> {
      StateQuestion asked = StateQuestion.of(exchange);
      var message = exchange.getMessage();
      message.removeHeaders("*");
      if (soap) {
        message.setBody(new MessageContentsList(asked.id().toString(), asked.sender().value()));
      } else {
        message.setHeader(Exchange.HTTP_PATH, "/" + asked.id());
        message.setHeader(Exchange.HTTP_QUERY, "benGui=" + asked.sender());
        message.setBody(null);
      }
    };
  }
}
