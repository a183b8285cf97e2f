package vn.lienthong.routes.flow;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.InboxLeases;
import vn.lienthong.connectors.evidence.InboxLetters;
import vn.lienthong.routes.pipeline.AcknowledgedOutcomes;
import vn.lienthong.routes.pipeline.Acknowledgements;
import vn.lienthong.routes.pipeline.InboxDesk;
import vn.lienthong.routes.pipeline.InboxExpiry;
import vn.lienthong.routes.pipeline.KeptForms;
import vn.lienthong.routes.pipeline.Outcomes;
import vn.lienthong.routes.pipeline.OwnFaults;
import vn.lienthong.routes.pipeline.ReceiptDesk;
import vn.lienthong.routes.pipeline.Translation;
import vn.lienthong.routes.procedure.JointProcedures;
import vn.lienthong.routes.registry.MemberRegistry;

/** The inboxes of members that fetch. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

  @Bean
  InboxLeases inboxLeases(HubDatabase database) {
    return new InboxLeases(database);
  }

  @Bean
  InboxLetters inboxLetters(HubDatabase database) {
    return new InboxLetters(database);
  }

  @Bean
  InboxDesk.Limits inboxLimits(
      @Value("${lienthong.inbox.lease}") Duration lease,
      @Value("${lienthong.inbox.max-bytes}") long bytes) {
    return new InboxDesk.Limits(lease, bytes);
  }

  @Bean
  InboxDesk inboxDesk(
      InboxLeases leases,
      InboxLetters letters,
      EvidenceJournal journal,
      Translation translation,
      KeptForms forms,
      OwnFaults faults,
      InboxDesk.Limits limits,
      Clock clock) {
    return new InboxDesk(leases, letters, journal, translation, forms, faults, limits, clock);
  }

  @Bean
  InboxVisits inboxVisits(
      MemberRegistry members,
      InboxDesk desk,
      SignatureVerifier verifier,
      InboxLetters letters,
      Jdbi database,
      EvidenceJournal journal,
      ReceiptDesk receipts,
      Outcomes outcomes,
      JointProcedures procedures,
      Clock clock) {
    var kept =
        new AcknowledgedOutcomes(
            database,
            letters,
            journal,
            receipts,
            outcomes,
            procedures,
            members.hub().code(),
            clock);
    return new InboxVisits(members, desk, new Acknowledgements(verifier, letters, kept));
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  InboxExpiry inboxExpiry(
      Jdbi database,
      InboxLeases leases,
      EvidenceJournal journal,
      Outcomes outcomes,
      JointProcedures procedures,
      MemberRegistry members) {
    return new InboxExpiry(
        database, leases, journal, outcomes, procedures, () -> InboxHealth.pulling(members));
  }

  @Bean
  InboxHealth inboxHealth(InboxLeases leases, MemberRegistry members) {
    return new InboxHealth(leases, members);
  }
}
