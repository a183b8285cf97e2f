package vn.lienthong.routes.flow;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.lienthong.connectors.jms.HubBroker;
import vn.lienthong.connectors.jms.NetworkDoor;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pressure.Gate;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** The JMS door, which is not there until a port is configured for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lienthong.jms.port")
class JmsDoorConfiguration {

  @Bean
  NetworkDoor networkDoor(
      @Value("${lienthong.jms.address:localhost}") String address,
      @Value("${lienthong.jms.port}") int port,
      @Value("${lienthong.max-document-bytes}") int limit,
      @Value("${lienthong.jms.unread-receipts:10000}") int unread,
      MemberTls tls,
      Connections connections,
      CutOffMessages cutOff) {
    return new NetworkDoor(address, port, tls, connections::member, limit, unread, cutOff::refuse);
  }

  /** Finds its parts when it needs them: they need the broker, which needs the door. */
  @Bean(destroyMethod = "close")
  CutOffMessages cutOffMessages(
      ObjectProvider<ReceiveSteps> steps, ObjectProvider<JmsReplies> replies, Clock clock) {
    return new CutOffMessages(steps::getObject, replies::getObject, clock);
  }

  /** After the hub's own settings of the broker, which close every network door. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ArtemisConfigurationCustomizer networkDoorSettings(
      NetworkDoor door,
      MemberRegistry registry,
      @Value("${lienthong.delivery-attempts}") int attempts) {
    var members = registry.all().stream().map(Member::code).toList();
    return broker -> door.applyTo(broker, members, attempts);
  }

  /** The broker is Spring's; before it starts it gets the door's keys and rules. */
  @Bean
  static BeanPostProcessor networkDoorGuard(ObjectProvider<NetworkDoor> door) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HubBroker broker) {
          door.getObject().guard(broker);
        }
        return bean;
      }
    };
  }

  /** While nothing is taken, nothing is read either. */
  @Bean(destroyMethod = "close")
  JmsPause jmsPause(CamelContext camel, Gate gate) {
    JmsPause pause = new JmsPause(camel);
    gate.listen(pause::changed);
    return pause;
  }

  @Bean
  JmsReplies jmsReplies(ConnectionFactory connections) {
    return new JmsReplies(connections);
  }

  @Bean
  JmsDoor jmsDoor(
      JmsReplies replies,
      @Value("${lienthong.max-document-bytes}") int limit,
      @Value("${lienthong.delivery-attempts}") int attempts,
      Clock clock) {
    return new JmsDoor(replies, limit, attempts, clock);
  }
}
