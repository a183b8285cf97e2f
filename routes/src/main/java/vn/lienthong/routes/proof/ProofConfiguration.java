package vn.lienthong.routes.proof;

import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.routes.pipeline.HubAnswer;

/** The hub proves look-ups itself. */
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {
  @Bean
  HubAnswer lookUpProof(Jdbi database, EvidenceJournal journal) {
    return new LookUpProof(database, journal);
  }
}
