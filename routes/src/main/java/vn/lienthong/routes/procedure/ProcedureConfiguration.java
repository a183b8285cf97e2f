package vn.lienthong.routes.procedure;

import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.evidence.ErasureGuard;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.registry.MemberRegistry;

/** The joint procedures that this hub runs. */
@Configuration(proxyBeanMethods = false)
class ProcedureConfiguration {

  @Bean
  JointProcedures jointProcedures(
      EvidenceJournal journal, HubMessages messages, MemberRegistry members, Clock clock) {
    var dossiers = new DossierStore();
    var results = new Results(journal);
    return new JointProcedures(
        List.of(new BirthProcedure()),
        dossiers,
        new StepRequests(dossiers, results, messages, members),
        new ProgressMessages(dossiers, results, messages, members, clock),
        messages.hub());
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
