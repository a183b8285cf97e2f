package vn.lienthong.monitoring.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.WorkingYears;

/** How far the working-time calendar reaches, as numbers. */
@Configuration(proxyBeanMethods = false)
class WorkingYearsConfiguration {

  /** {@code lienthong_calendar_last_year} and {@code lienthong_calendar_urgency}. */
  @Bean
  MeterBinder workingYearsGauges(ObjectProvider<WorkingYears> calendars) {
    return registry -> calendars.ifAvailable(calendar -> register(registry, calendar));
  }

  private static void register(MeterRegistry registry, WorkingYears calendar) {
    Gauge.builder("lienthong.calendar.last.year", calendar, WorkingYears::lastYear)
        .description("The last year of which the working-time calendar has a file")
        .register(registry);
    Gauge.builder("lienthong.calendar.urgency", calendar, years -> years.urgency().level())
        .description("0: nothing to do, 1: add next year's file, 2: a year is missing")
        .register(registry);
  }
}
