package vn.lienthong.routes.statistics;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.routes.agreement.HubSubscribers;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.HubAnswer;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.registry.ConfigurationWatch;
import vn.lienthong.routes.registry.HubHome;

/** Statistics and periodic reports. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

  @Bean
  StatisticsRegistry statisticsRegistry(HubHome home) {
    return new StatisticsRegistry(home);
  }

  @Bean
  DayBook statisticDays(StatisticsRegistry plan) {
    return new StatisticDays(() -> plan.current().threshold());
  }

  @Bean
  Figures figures(Jdbi database, StatisticsRegistry plan, Clock clock) {
    return new Figures(database, plan::current, clock);
  }

  @Bean
  HubAnswer statisticsAnswer(Figures figures) {
    return new StatisticsAnswer(figures);
  }

  @Bean(destroyMethod = "close")
  DayClose dayClose(Jdbi database, List<DayBook> books, StatisticsRegistry plan, Clock clock) {
    return new DayClose(database, books, () -> plan.current().threshold(), clock);
  }

  @Bean(destroyMethod = "close")
  Reports reports(
      Jdbi database,
      StatisticsRegistry plan,
      Figures figures,
      HubSubscribers subscribers,
      HubMessages messages,
      HandOverRelay relay,
      Clock clock) {
    return new Reports(database, plan::current, figures, subscribers, messages, relay::wake, clock);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> startStatistics(
      DayClose close,
      Reports reports,
      ConfigurationWatch watch,
      StatisticsRegistry plan,
      @Value("${lienthong.statistics.look}") Duration pause) {
    return ready -> {
      watch.register(plan);
      close.start(pause);
      reports.start(pause);
    };
  }
}
