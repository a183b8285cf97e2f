package vn.lienthong.routes.procedure.reconciliation;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.routes.calendar.CalendarRegistry;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;

/** Daily reconciliation. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

  @Bean
  PlanRegistry reconciliationPlan(HubHome home) {
    return new PlanRegistry(home, PlanFile.read(home));
  }

  @Bean
  Rounds reconciliationRounds(
      PlanRegistry plan,
      DossierBook book,
      HubMessages messages,
      MemberRegistry members,
      OfficerCases cases,
      CalendarRegistry calendar) {
    AnswerStore answers = new AnswerStore();
    return new Rounds(
        answers,
        new RoundQuestions(answers, messages, members),
        new RoundEnd(new ItemStore(), book, cases, messages.hub(), calendar::current),
        plan::current);
  }

  @Bean
  Lags reconciliationLags(Jdbi database, PlanRegistry plan, MemberRegistry members) {
    return new Lags(database, plan, members);
  }

  @Bean
  ReconciliationReport reconciliationReport(Jdbi database, PlanRegistry plan, Lags lags) {
    return new ReconciliationReport(database, plan::current, lags);
  }

  @Bean
  ReconciliationActions reconciliationActions(
      Jdbi database,
      Rounds rounds,
      PlanRegistry plan,
      HubMessages messages,
      StepResumption steps,
      HandOverRelay relay) {
    return new ReconciliationActions(database, rounds, plan::current, messages, steps, relay::wake);
  }

  @Bean(destroyMethod = "close")
  RoundClock reconciliationClock(
      Jdbi database,
      Rounds rounds,
      PlanRegistry plan,
      HandOverRelay relay,
      @Value("${lienthong.reconciliation.look}") Duration pause) {
    return new RoundClock(database, rounds, plan::current, relay::wake, pause);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> startReconciliation(RoundClock clock) {
    return ready -> clock.start();
  }
}
