package vn.lienthong.routes.admin;

import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.lienthong.routes.event.EventReport;
import vn.lienthong.routes.metering.Metering;
import vn.lienthong.routes.procedure.DossierDecisions;
import vn.lienthong.routes.procedure.DossierReport;
import vn.lienthong.routes.procedure.notice.NoticeLimits;
import vn.lienthong.routes.procedure.notice.Notices;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationActions;
import vn.lienthong.routes.procedure.reconciliation.ReconciliationReport;
import vn.lienthong.routes.statistics.Figures;

/**
 * What operators do at {@code /ops}, for the management server's context only (named in {@code
 * META-INF/spring}); it is no {@code @Configuration}, so that the scan for the hub's own parts does
 * not bring it to the members' port.
 */
final class OperatorsPages {
  @Bean
  RouterFunction<ServerResponse> operatorsDoor(ObjectProvider<ReplayDesk> desk) {
    return new OperatorsDoor(desk.getObject()).routes();
  }

  @Bean
  RouterFunction<ServerResponse> casesDoor(ObjectProvider<CaseDesk> desk) {
    return new CasesDoor(desk.getObject()).routes();
  }

  @Bean
  RouterFunction<ServerResponse> eventsDoor(ObjectProvider<EventReport> report) {
    return new EventsDoor(report.getObject()).routes();
  }

  @Bean
  RouterFunction<ServerResponse> reconciliationDoor(
      ObjectProvider<ReconciliationReport> report, ObjectProvider<ReconciliationActions> actions) {
    return new ReconciliationDoor(report.getObject(), actions.getObject()).routes();
  }

  @Bean
  RouterFunction<ServerResponse> meteringDoor(ObjectProvider<Metering> metering) {
    return new MeteringDoor(metering.getObject()).routes();
  }

  @Bean
  RouterFunction<ServerResponse> statisticsDoor(ObjectProvider<Figures> figures) {
    return new StatisticsDoor(figures.getObject()).routes();
  }

  @Bean
  RouterFunction<ServerResponse> dossiersDoor(
      ObjectProvider<DossierReport> report, ObjectProvider<DossierDecisions> decisions) {
    return new DossiersDoor(report.getObject(), decisions.getObject()).routes();
  }

  @Bean
  RouterFunction<ServerResponse> noticesDoor(
      ObjectProvider<Jdbi> database,
      ObjectProvider<Notices> notices,
      ObjectProvider<NoticeLimits> limits) {
    return new NoticesDoor(database.getObject(), notices.getObject(), limits.getObject()).routes();
  }
}
