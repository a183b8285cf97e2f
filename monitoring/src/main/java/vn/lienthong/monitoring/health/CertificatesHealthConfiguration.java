package vn.lienthong.monitoring.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.CertificateCalendar;
import vn.lienthong.connectors.api.SecurityAlarm;

/** The calendar of certificates for operators, and the alarms as counters. */
@Configuration(proxyBeanMethods = false)
class CertificatesHealthConfiguration {
  @Bean
  CertificatesEndpoint certificatesEndpoint(ObjectProvider<CertificateCalendar> calendar) {
    return new CertificatesEndpoint(calendar);
  }

  /** {@code lienthong_security_alarms_total} by kind. */
  @Bean
  MeterBinder securityAlarmCounters(ObjectProvider<SecurityAlarm> alarms) {
    return registry -> alarms.ifAvailable(alarm -> register(registry, alarm));
  }

  private static void register(MeterRegistry registry, SecurityAlarm alarm) {
    for (SecurityAlarm.Kind kind : SecurityAlarm.Kind.values()) {
      FunctionCounter.builder("lienthong.security.alarms", alarm, all -> all.count(kind))
          .tag("kind", kind.name())
          .description("Security alarms raised, by kind")
          .register(registry);
    }
  }
}
