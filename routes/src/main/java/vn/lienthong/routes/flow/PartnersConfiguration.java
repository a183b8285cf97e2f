package vn.lienthong.routes.flow;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.camel.CamelContext;
import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.jms.MemberQueues;
import vn.lienthong.connectors.jms.NetworkDoor;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.pipeline.AskSteps;
import vn.lienthong.routes.pipeline.DeliverSteps;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** The ways out: one delivery for each partner, one question for each provider of answers. */
@Configuration(proxyBeanMethods = false)
class PartnersConfiguration {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  @Bean
  AskFlow askFlow(AskSteps steps, MemberRegistry members) {
    List<Member> partners = members.partners();
    return new AskFlow(steps, members.hub().code(), partners, partners);
  }

  /**
   * Hears of members that come, change and go; an external broker has its queues from elsewhere.
   */
  @Bean
  MemberRoutes memberRoutes(
      CamelContext camel,
      AskSteps ask,
      DeliverSteps deliver,
      MemberRegistry members,
      ObjectProvider<EmbeddedActiveMQ> broker,
      ObjectProvider<NetworkDoor> jms) {
    EmbeddedActiveMQ embedded = broker.getIfAvailable();
    Consumer<MemberCode> queues =
        embedded == null
            ? code -> {}
            : queues(new MemberQueues(embedded.getActiveMQServer()), jms.getIfAvailable() != null);
    MemberRoutes routes = new MemberRoutes(camel, ask, deliver, queues);
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
  DeliverFlow deliverFlow(MemberRegistry members, DeliverSteps steps) {
    return new DeliverFlow(members.partners(), steps);
  }

  @Bean
  StateFlow stateFlow(MemberRegistry members, DeliverSteps steps) {
    return new StateFlow(members.partners(), steps);
  }

  @Bean
  HttpComponent https(@Value("${lienthong.answer-timeout}") Duration answer) {
    HttpComponent https = new HttpComponent();
    https.setConnectTimeout(CONNECT.toMillis());
    https.setConnectionRequestTimeout(CONNECT.toMillis());
    https.setResponseTimeout(answer.toMillis());
    https.setSoTimeout(answer.toMillis());
    // what is sent again, and whether, the hub decides: the client would do it by itself after a
    // 503
    https.setHttpClientConfigurer(HttpClientBuilder::disableAutomaticRetries);
    https.setMaxTotalConnections(200);
    https.setConnectionsPerRoute(20);
    return https;
  }

  @Bean
  CxfConfigurer memberTimeouts(@Value("${lienthong.answer-timeout}") Duration answer) {
    return new MemberTimeouts(CONNECT, answer);
  }
}
