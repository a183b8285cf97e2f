package vn.lienthong.routes.config;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.HubKeys;
import vn.lienthong.connectors.security.keys.KeySettings;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.MemberRegistry;

/** The hub's own key, and the cryptography it is used with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class KeysConfiguration {
  private static final String SOURCE = KeySettings.PREFIX + ".source";

  @Bean
  @ConditionalOnProperty(name = SOURCE, havingValue = "development", matchIfMissing = true)
  DevelopmentPki developmentPki(HubHome home) {
    return DevelopmentPki.ensure(home.pki(), Member.keys(MemberFiles.read(home)));
  }

  /** While the hub runs for weeks its members' status must go on being known. */
  @Bean(initMethod = "start", destroyMethod = "close")
  @ConditionalOnProperty(name = SOURCE, havingValue = "development", matchIfMissing = true)
  DevelopmentListRenewal developmentListRenewal(DevelopmentPki pki) {
    return new DevelopmentListRenewal(pki);
  }

  @Bean
  MemberKey hubKey(
      MemberRegistry members,
      ObjectProvider<DevelopmentPki> development,
      KeyProperties properties,
      Clock clock) {
    MemberCode hub = members.hub().code();
    DevelopmentPki pki = development.getIfAvailable();
    if (pki != null) {
      return pki.key(hub);
    }
    MemberKey key = HubKeys.read(hub, properties.settings(), clock);
    if (members.find(key.certificate()).filter(found -> found.member().equals(hub)).isEmpty()) {
      throw new IllegalStateException(
          "lienthong.key.alias: chứng thư của khóa chưa được đăng ký cho "
              + hub
              + " trong config/members / the certificate of the hub's key is not registered");
    }
    return key;
  }

  @Bean
  ComponentHealth cryptographyHealth() {
    return CryptoProvider.health();
  }
}
