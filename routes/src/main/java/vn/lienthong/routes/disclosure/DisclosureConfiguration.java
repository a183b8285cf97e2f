package vn.lienthong.routes.disclosure;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.KeyedDigest;

/** The access log of the hub. */
@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {
  @Bean
  Disclosures disclosures(KeyedDigest digest) {
    return new Disclosures(digest);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  DisclosureSweep disclosureSweep(
      Jdbi database, @Value("${lienthong.access-log.keep}") Duration keep, Clock clock) {
    return new DisclosureSweep(database, keep, clock);
  }
}
