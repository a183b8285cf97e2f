package vn.lienthong.monitoring.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.ReconciliationLag;

/** How many days agencies' books lag, as numbers. */
@Configuration(proxyBeanMethods = false)
class ReconciliationLagConfiguration {

  /** {@code lienthong_reconciliation_lag_days} by kind of agency. */
  @Bean
  MeterBinder reconciliationGauges(ObjectProvider<ReconciliationLag> lags) {
    return registry -> lags.ifAvailable(lag -> register(registry, lag));
  }

  private static void register(MeterRegistry registry, ReconciliationLag lag) {
    for (String kind : lag.kinds()) {
      Gauge.builder("lienthong.reconciliation.lag", lag, all -> all.days(kind))
          .tag("kind", kind)
          .baseUnit("days")
          .description(
              "Age of the oldest day of which this agency lacks a record past its time, or has not"
                  + " answered; every node says the same")
          .register(registry);
    }
  }
}
