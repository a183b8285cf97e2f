package vn.lienthong.routes.flow;

import java.time.Duration;
import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.routes.pipeline.AskSteps;
import vn.lienthong.routes.pipeline.DeliverSteps;
import vn.lienthong.routes.policy.HubService;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** The ways out: one delivery for each partner, one question for each provider of answers. */
@Configuration(proxyBeanMethods = false)
class PartnersConfiguration {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  @Bean
  AskFlow askFlow(AskSteps steps, MemberRegistry members) {
    return new AskFlow(
        steps,
        members.hub().code(),
        members.partners().stream().filter(PartnersConfiguration::answers).toList());
  }

  @Bean
  DeliveringPolicy deliveringPolicy(DeliverSteps steps) {
    return new DeliveringPolicy(steps);
  }

  @Bean
  DeliverFlow deliverFlow(MemberRegistry members, DeliverSteps steps) {
    return new DeliverFlow(members.partners(), steps);
  }

  @Bean
  HttpComponent https(@Value("${lienthong.answer-timeout}") Duration answer) {
    HttpComponent https = new HttpComponent();
    https.setConnectTimeout(CONNECT.toMillis());
    https.setConnectionRequestTimeout(CONNECT.toMillis());
    https.setResponseTimeout(answer.toMillis());
    https.setSoTimeout(answer.toMillis());
    https.setMaxTotalConnections(200);
    https.setConnectionsPerRoute(20);
    return https;
  }

  @Bean
  CxfConfigurer memberTimeouts(@Value("${lienthong.answer-timeout}") Duration answer) {
    return new MemberTimeouts(CONNECT, answer);
  }

  private static boolean answers(Member member) {
    return member.provides().stream()
        .flatMap(service -> HubService.named(service).stream())
        .anyMatch(service -> service.mode() == HubService.Mode.SYNC);
  }
}
