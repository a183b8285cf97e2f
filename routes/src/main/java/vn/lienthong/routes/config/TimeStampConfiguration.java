package vn.lienthong.routes.config;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.timestamp.LocalTimeStampAuthority;
import vn.lienthong.connectors.security.timestamp.OnlineTimeStampAuthority;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;

/** Who stamps the time of what the hub signs as evidence. */
@Configuration(proxyBeanMethods = false)
class TimeStampConfiguration {

  /** Made when the first one asks for it: the local authority's key is not made before. */
  @Bean
  @Lazy
  TimeStampAuthority timeStampAuthority(
      TimeStampProperties properties, ObjectProvider<DevelopmentPki> development, Clock clock) {
    if (properties.url() != null) {
      return new OnlineTimeStampAuthority(properties.url(), properties.timeout());
    }
    DevelopmentPki pki = development.getIfAvailable();
    if (pki == null) {
      throw new IllegalStateException(
          "lienthong.time-stamp.url: chưa có dịch vụ dấu thời gian"
              + " / no time-stamp authority is configured");
    }
    return new LocalTimeStampAuthority(pki.timeStampKey(), clock);
  }
}
