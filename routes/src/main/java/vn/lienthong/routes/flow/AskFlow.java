package vn.lienthong.routes.flow;

import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.AnswerBy;
import vn.lienthong.routes.pipeline.AskSteps;
import vn.lienthong.routes.pipeline.Reception;
import vn.lienthong.routes.policy.HubService;
import vn.lienthong.routes.registry.Member;

/**
 * <b>Takes</b> a kept question of a synchronous service.
 *
 * <p><b>Gives</b> the provider's signed answer, kept before it is given; the first answer stands. A
 * question for the hub is answered by the hub itself.
 *
 * <p>Nobody is asked longer than an answer is of use, see {@link AnswerBy}.
 *
 * <p><b>If it fails</b>, or has as many questions as it may have, the asker is told at once that
 * the provider is not available, or that it is not known whether something was issued ({@link
 * RefusingPolicy}), and may ask again with the same id; nothing is retried here.
 */
public final class AskFlow extends RouteBuilder {
  static final String ENTRY = "direct:ask";
  static final String ID = RouteIds.in("hub", "ask");

  private final AskSteps steps;
  private final MemberCode hub;
  private final List<Member> partners;
  private final List<Member> added;
  private final Lanes lanes;

  /**
   * Asks those partners that answer questions.
   *
   * @param partners all that may be asked
   * @param added those that have no route yet
   * @param lanes how long each may take
   */
  AskFlow(AskSteps steps, MemberCode hub, List<Member> partners, List<Member> added, Lanes lanes) {
    this.steps = steps;
    this.hub = hub;
    this.partners = partners;
    this.added = added;
    this.lanes = lanes;
  }

  /** Whether a member answers questions. */
  static boolean asks(Member member) {
    return member.provides().stream()
        .flatMap(service -> HubService.named(service).stream())
        .anyMatch(HubService::isAskedOfMembers);
  }

  @Override
  public void configure() {
    var choice =
        from(ENTRY)
            .routeId(ID)
            .routeConfigurationId(RefusingPolicy.ID)
            .choice()
            .when(exchange -> reception(exchange).isFor(hub))
            .process(steps.own());
    for (Member provider : partners.stream().filter(AskFlow::asks).toList()) {
      choice
          .when(exchange -> reception(exchange).isFor(provider.code()))
          .to("direct:ask." + provider.label());
    }
    choice.otherwise().process(AskFlow::noProvider).end();
    added.stream().filter(AskFlow::asks).forEach(this::ask);
  }

  private void ask(Member provider) {
    Duration timeout = lanes.settings(provider).timeout();
    from("direct:ask." + provider.label())
        .routeId(RouteIds.out(provider.label(), "ask"))
        .routeConfigurationId(RefusingPolicy.ID)
        .process(steps.again(provider))
        .id(provider.label() + "-answered-just-before")
        .filter(exchange -> reception(exchange).isQuestion())
        .process(steps.question(provider, timeout))
        .id(provider.label() + "-question-in-its-dialect")
        .doTry()
        .process(steps.lanes().enter(provider))
        .id(provider.label() + "-ask-if-there-is-a-place")
        .process(MemberEndpoints.request(provider))
        .id(provider.label() + "-ask-to-the-wire")
        .to(MemberEndpoints.uri(provider, timeout))
        .process(MemberEndpoints.reply(provider, timeout))
        .id(provider.label() + "-ask-from-the-wire")
        .process(steps.lanes()::replied)
        .doCatch(Exception.class)
        .process(steps.lanes()::failed)
        .process(MemberEndpoints.rethrow(provider))
        .id(provider.label() + "-ask-name-the-failure")
        .end()
        .process(steps.answer())
        .id(provider.label() + "-answer-kept-then-given");
  }

  private static Reception reception(Exchange exchange) {
    return exchange.getMessage().getBody(Reception.class);
  }

  private static void noProvider(Exchange exchange) {
    throw new HubException(
        HubFault.of(
            HubErrorCode.RECEIVER_WRONG_FOR_SERVICE, null, "the receiver answers no questions"));
  }
}
