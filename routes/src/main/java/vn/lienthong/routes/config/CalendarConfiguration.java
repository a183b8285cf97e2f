package vn.lienthong.routes.config;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.routes.calendar.CalendarFiles;
import vn.lienthong.routes.calendar.CalendarHealth;
import vn.lienthong.routes.calendar.CalendarPart;
import vn.lienthong.routes.calendar.CalendarRegistry;
import vn.lienthong.routes.calendar.CalendarReminder;
import vn.lienthong.routes.registry.HubHome;

/** The working-time calendar of the installation. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  CalendarRegistry calendarRegistry(HubHome home) {
    return new CalendarRegistry(CalendarFiles.read(home));
  }

  @Bean
  CalendarPart calendarPart(HubHome home, CalendarRegistry registry) {
    return new CalendarPart(home, registry);
  }

  @Bean
  CalendarHealth calendarHealth(CalendarRegistry registry, Clock clock) {
    return new CalendarHealth(registry, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  CalendarReminder calendarReminder(CalendarHealth health) {
    return new CalendarReminder(health);
  }
}
