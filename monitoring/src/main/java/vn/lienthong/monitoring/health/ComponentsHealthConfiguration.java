package vn.lienthong.monitoring.health;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.ComponentHealth;

/** Reports every {@link ComponentHealth} of the hub under {@code hub} in /actuator/health. */
@Configuration(proxyBeanMethods = false)
class ComponentsHealthConfiguration {
  @Bean
  HealthContributor hubHealthContributor(ObjectProvider<ComponentHealth> components) {
    Map<String, HealthIndicator> byName =
        components.stream()
            .collect(Collectors.toMap(ComponentHealth::name, component -> indicator(component)));
    return CompositeHealthContributor.fromMap(byName);
  }

  static HealthIndicator indicator(ComponentHealth component) {
    return () -> {
      try {
        return Health.up().withDetail("detail", component.check()).build();
      } catch (Exception e) {
        return Health.down().withDetail("why", why(e)).build();
      }
    };
  }

  private static String why(Exception e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
