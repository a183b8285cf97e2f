package vn.lienthong.routes.procedure;

import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.evidence.ErasureGuard;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.registry.MemberRegistry;

/** The joint procedures that this hub runs. */
@Configuration(proxyBeanMethods = false)
class ProcedureConfiguration {

  @Bean
  JointProcedures jointProcedures(
      EvidenceJournal journal,
      HubMessages messages,
      MemberRegistry members,
      OfficerCases cases,
      Clock clock) {
    var dossiers = new DossierStore();
    var results = new Results(journal);
    return new JointProcedures(
        List.of(new BirthProcedure()),
        dossiers,
        new StepRequests(dossiers, results, messages, members),
        new ProgressMessages(dossiers, results, messages, members, clock),
        cases,
        messages.hub());
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
    return new DossierView(database, new DossierStore());
  }
}
