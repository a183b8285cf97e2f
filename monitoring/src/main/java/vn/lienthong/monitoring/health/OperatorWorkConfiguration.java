package vn.lienthong.monitoring.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.OperatorWork;

/** What waits for operators as numbers. */
@Configuration(proxyBeanMethods = false)
class OperatorWorkConfiguration {

  /** {@code lienthong_operators_waiting} and {@code lienthong_operators_oldest_seconds} by kind. */
  @Bean
  MeterBinder operatorWorkGauges(ObjectProvider<OperatorWork> works) {
    return registry -> works.ifAvailable(work -> register(registry, work));
  }

  private static void register(MeterRegistry registry, OperatorWork work) {
    for (OperatorWork.Kind kind : OperatorWork.Kind.values()) {
      Gauge.builder("lienthong.operators.waiting", work, all -> all.count(kind))
          .tag("kind", kind.name())
          .description("What waits for an operator, by kind; every node says the same")
          .register(registry);
      Gauge.builder("lienthong.operators.oldest", work, all -> all.oldestSeconds(kind))
          .tag("kind", kind.name())
          .baseUnit("seconds")
          .description("How long the oldest of them has waited")
          .register(registry);
    }
  }
}
