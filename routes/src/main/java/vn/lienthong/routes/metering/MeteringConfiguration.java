package vn.lienthong.routes.metering;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.registry.ConfigurationWatch;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;

/** Metering. */
@Configuration(proxyBeanMethods = false)
class MeteringConfiguration {

  @Bean
  FeesRegistry feesRegistry(HubHome home) {
    return new FeesRegistry(home);
  }

  @Bean
  UsageBook usageBook() {
    return new UsageBook();
  }

  @Bean
  Metering metering(Jdbi database, UsageBook book, FeesRegistry fees, Clock clock) {
    return new Metering(database, book, fees::current, clock);
  }

  @Bean(destroyMethod = "close")
  Statements usageStatements(
      Jdbi database,
      UsageBook book,
      FeesRegistry fees,
      MemberRegistry members,
      FileStore files,
      HubMessages messages,
      HandOverRelay relay) {
    var details = new DetailFiles(files, messages.hub());
    return new Statements(database, book, fees::current, members, details, messages, relay::wake);
  }

  @Bean(destroyMethod = "close")
  QuotaWarnings quotaWarnings(Jdbi database, AgreementRegistry agreements, Clock clock) {
    return new QuotaWarnings(database, agreements, clock);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> startMetering(
      Statements statements,
      QuotaWarnings quotas,
      FeesRegistry fees,
      ConfigurationWatch watch,
      @Value("${lienthong.metering.look}") Duration pause) {
    return ready -> {
      watch.register(fees);
      statements.start(pause);
      quotas.start(pause);
    };
  }
}
