package vn.lienthong.routes.config;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.chain.ChainHealth;
import vn.lienthong.connectors.evidence.chain.ChainProofs;
import vn.lienthong.connectors.evidence.chain.EvidenceSealer;
import vn.lienthong.connectors.evidence.chain.HeadSigner;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;

/** Seals the evidence, and proves that a record is sealed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingProperties.class)
class SealingConfiguration {

  @Bean(initMethod = "start", destroyMethod = "close")
  EvidenceSealer evidenceSealer(
      HubDatabase database, HeadSigner headSigner, SealingProperties properties, Clock clock) {
    return new EvidenceSealer(database, headSigner, properties.settings(), clock);
  }

  /** With time-stamps where there is anybody who gives them. */
  @Bean
  HeadSigner headSigner(
      MemberKey hubKey,
      TimeStampProperties timeStamp,
      ObjectProvider<DevelopmentPki> development,
      ObjectProvider<TimeStampAuthority> authority,
      Clock clock) {
    boolean stamps = timeStamp.url() != null || development.getIfAvailable() != null;
    DocumentSigner stamping =
        stamps ? HubSignatures.evidenceSigner(hubKey, authority.getObject(), clock) : null;
    return new HeadSigner(HubSignatures.signer(hubKey), stamping);
  }

  @Bean
  ComponentHealth evidenceHealth(HubDatabase database, SealingProperties properties, Clock clock) {
    return new ChainHealth(database, properties.settings(), clock);
  }

  @Bean
  ChainProofs chainProofs(HubDatabase database) {
    return new ChainProofs(database);
  }
}
