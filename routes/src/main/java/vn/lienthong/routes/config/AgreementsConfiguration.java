package vn.lienthong.routes.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.routes.agreement.AgreementFiles;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;

/** The agreements of the installation. */
@Configuration(proxyBeanMethods = false)
class AgreementsConfiguration {

  @Bean
  AgreementRegistry agreementRegistry(HubHome home, MemberRegistry members) {
    return new AgreementRegistry(AgreementFiles.read(home, members.all()));
  }
}
