package vn.lienthong.routes.procedure.paper;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.api.SecurityAlarm;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.connectors.security.paper.Papers;
import vn.lienthong.routes.pipeline.EventPost;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.OfficerTrustFiles;

/** Electronic papers of civil status. */
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {
  @Bean
  ElectronicPapers electronicPapers(KeyedDigest digest, EventPost post) {
    return new ElectronicPapers(digest, post);
  }

  /** The member registry comes after the development PKI, whose files the settings may name. */
  @Bean
  PaperOfficers paperOfficers(HubHome home, MemberRegistry members) {
    return new PaperOfficers(members, OfficerTrustFiles.read(home));
  }

  @Bean
  PaperGate paperGate(FileStore files, PaperOfficers officers, SecurityAlarm alarm, Clock clock) {
    return new PaperGate(files, Papers.verifier(), officers, alarm, clock);
  }
}
