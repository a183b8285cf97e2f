package vn.lienthong.routes.config;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.evidence.ContentErasure;
import vn.lienthong.connectors.evidence.ContentMonths;
import vn.lienthong.connectors.evidence.ContentRetention;
import vn.lienthong.connectors.evidence.ContentUpkeep;
import vn.lienthong.connectors.evidence.ErasureGuard;
import vn.lienthong.connectors.evidence.ErasureRegister;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.routes.registry.HubHome;

/** The content of the evidence: its keys outside the database, its months, its end. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentProperties.class)
class ContentConfiguration {

  @Bean
  ContentKeys contentKeys(ContentProperties properties, HubHome home) {
    return ContentKeys.open(properties.settings(home));
  }

  @Bean
  ContentCipher contentCipher(ContentKeys keys) {
    return new ContentCipher(keys);
  }

  @Bean
  KeyedDigest keyedDigest(ContentKeys keys) {
    return keys.keyedDigest();
  }

  @Bean
  ContentMonths contentMonths(HubDatabase database, ContentKeys keys) {
    return new ContentMonths(database, keys);
  }

  @Bean
  ContentErasure contentErasure(
      HubDatabase database, ContentProperties keys, HubHome home, ErasureGuard guard) {
    return new ContentErasure(database, ErasureRegister.beside(keys.settings(home).file()), guard);
  }

  @Bean
  ContentRetention contentRetention(
      HubDatabase database,
      ContentKeys keys,
      @Value("${lienthong.evidence.retention-months}") int months) {
    return new ContentRetention(database, keys, months);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  ContentUpkeep contentUpkeep(
      ContentMonths months, ContentErasure erasure, ContentRetention retention) {
    return new ContentUpkeep(months, erasure, retention);
  }
}
