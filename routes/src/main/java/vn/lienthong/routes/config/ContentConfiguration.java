package vn.lienthong.routes.config;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.routes.registry.HubHome;

/** The keys of the evidence's content, outside the database. */
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
}
