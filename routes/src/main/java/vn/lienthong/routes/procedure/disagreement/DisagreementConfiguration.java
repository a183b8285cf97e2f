package vn.lienthong.routes.procedure.disagreement;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.routes.calendar.CalendarRegistry;
import vn.lienthong.routes.disclosure.Disclosures;
import vn.lienthong.routes.pipeline.EventPost;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.registry.MemberRegistry;

/** Papers that disagree. */
@Configuration(proxyBeanMethods = false)
class DisagreementConfiguration {
  @Bean
  Disagreements disagreements(
      MemberRegistry members,
      EvidenceJournal journal,
      KeyedDigest digest,
      EventPost post,
      Disclosures disclosures,
      OfficerCases cases,
      CalendarRegistry calendar,
      Clock clock) {
    return new Disagreements(
        members,
        journal,
        digest,
        post,
        new CaseDisclosures(disclosures, clock),
        cases,
        new CaseDeadline(calendar::current),
        clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  CaseDeadlines caseDeadlines(Jdbi database, Disagreements disagreements) {
    return new CaseDeadlines(database, disagreements);
  }
}
