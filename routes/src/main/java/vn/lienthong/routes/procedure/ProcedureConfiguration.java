package vn.lienthong.routes.procedure;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.evidence.ErasureGuard;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.bulk.BulkDesk;
import vn.lienthong.routes.calendar.CalendarRegistry;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.procedure.definition.ProcedureFiles;
import vn.lienthong.routes.procedure.disagreement.Disagreements;
import vn.lienthong.routes.procedure.notice.Notices;
import vn.lienthong.routes.procedure.paper.ElectronicPapers;
import vn.lienthong.routes.procedure.reconciliation.DossierBook;
import vn.lienthong.routes.procedure.reconciliation.Rounds;
import vn.lienthong.routes.procedure.reconciliation.StepResumption;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;

/** The joint procedures that this hub runs. */
@Configuration(proxyBeanMethods = false)
class ProcedureConfiguration {

  @Bean
  ProcedureRegistry procedureRegistry(HubHome home, Jdbi database, MemberRegistry members) {
    ProcedureRegistry registry = new ProcedureRegistry(database);
    registry.replace(ProcedureFiles.read(home), members.current());
    return registry;
  }

  @Bean
  ProcedurePart procedurePart(HubHome home, ProcedureRegistry registry, MemberRegistry members) {
    return new ProcedurePart(home, registry, members);
  }

  @Bean
  DossierParts dossierParts(
      EvidenceJournal journal,
      HubMessages messages,
      MemberRegistry members,
      OfficerCases cases,
      CalendarRegistry calendar,
      Notices notices,
      Rounds rounds,
      ElectronicPapers papers,
      AgreementRegistry agreements,
      ProcedureRegistry definitions,
      KeptPayloads payloads,
      BulkDesk bulk,
      Disagreements disagreements,
      Clock clock) {
    var dossiers = new DossierStore();
    var steps = new StepStore();
    var clocks =
        new DossierClocks(dossiers, new DossierTimers(), new DossierHolders(), calendar::current);
    var providers = new StepProviders(members);
    var requests = new StepRequests(steps, payloads, messages, providers, clocks, cases);
    var course =
        new DossierCourse(
            dossiers,
            steps,
            requests,
            new WithdrawalRequests(steps, payloads, messages),
            new ProgressMessages(payloads, messages, members, clock),
            clocks,
            cases);
    var named = new DossierNotices(notices, cases);
    return new DossierParts(
        new DossierOpening(dossiers, course, clocks, named),
        new StepResults(steps, course, clocks, cases, notices),
        new Supplements(steps, payloads, requests, course, clocks, named),
        new Withdrawals(dossiers, course),
        requests,
        course,
        clocks,
        notices,
        rounds,
        new PaperEvents(
            papers,
            definitions,
            dossiers,
            steps,
            new PaperReceivers(payloads, providers, agreements, clock)),
        bulk,
        disagreements);
  }

  @Bean
  KeptPayloads keptPayloads(EvidenceJournal journal) {
    return new KeptPayloads(journal, new StepStore());
  }

  @Bean
  DossierBook dossierBook(ProcedureRegistry definitions, KeptPayloads payloads) {
    return new ReconciledDossiers(definitions, new DossierStore(), new StepStore(), payloads);
  }

  @Bean
  DossierDecisions dossierDecisions(
      Jdbi database,
      ProcedureRegistry definitions,
      DossierParts parts,
      EvidenceJournal journal,
      HandOverRelay relay) {
    return new DossierDecisions(
        database, definitions, new DossierStore(), new StepStore(), parts, journal, relay::wake);
  }

  @Bean
  StepResumption stepResumption(
      Jdbi database,
      KeptPayloads payloads,
      HubMessages messages,
      EvidenceJournal journal,
      DossierDecisions decisions) {
    return new ResumedSteps(
        database, new DossierStore(), new StepStore(), payloads, messages, journal, decisions);
  }

  @Bean
  DossierReport dossierReport(
      Jdbi database,
      ProcedureRegistry definitions,
      KeptPayloads payloads,
      CalendarRegistry calendar) {
    return new DossierReport(
        database, definitions, new DossierStore(), new StepStore(), payloads, calendar);
  }

  @Bean
  JointProcedures jointProcedures(
      ProcedureRegistry definitions, DossierParts parts, OfficerCases cases, HubMessages messages) {
    return new JointProcedures(
        definitions, new DossierStore(), new StepStore(), parts, cases, messages.hub());
  }

  @Bean(destroyMethod = "close")
  DossierAlarms dossierAlarms(
      Jdbi database,
      ProcedureRegistry definitions,
      DossierParts parts,
      OfficerCases cases,
      EvidenceJournal journal) {
    return new DossierAlarms(
        database,
        definitions,
        new DossierStore(),
        new StepStore(),
        new DossierTimers(),
        parts,
        cases,
        journal);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> startDossierAlarms(DossierAlarms alarms) {
    return ready -> alarms.start();
  }

  @Bean
  OfficerCases officerCases(EvidenceJournal journal) {
    return new OfficerCases(journal);
  }

  @Bean
  ErasureGuard runningDossiers() {
    return new RunningDossiers();
  }

  @Bean
  DossierView dossierView(Jdbi database) {
    return new DossierView(database, new DossierStore(), new StepStore());
  }
}
