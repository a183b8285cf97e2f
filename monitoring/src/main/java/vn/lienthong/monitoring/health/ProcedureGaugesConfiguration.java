package vn.lienthong.monitoring.health;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.ProcedureFigures;

/** Joint procedures as numbers. */
@Configuration(proxyBeanMethods = false)
class ProcedureGaugesConfiguration {

  /** {@code lienthong_dossiers_...} and {@code lienthong_notices_...}. */
  @Bean(destroyMethod = "close")
  ProcedureGauges procedureGauges(ObjectProvider<ProcedureFigures> figures) {
    return new ProcedureGauges(figures);
  }
}
