package vn.lienthong.routes.config;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.api.SecurityAlarm;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.SecurityAlarms;
import vn.lienthong.connectors.security.certificate.AlarmingJudge;
import vn.lienthong.connectors.security.certificate.CertificateTrust;
import vn.lienthong.connectors.security.certificate.CertificatesHealth;
import vn.lienthong.connectors.security.certificate.ExpiryCalendar;
import vn.lienthong.connectors.security.certificate.ExpiryWarnings;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.MemberSet;
import vn.lienthong.routes.registry.TrustFiles;

/** Which certificates are relied on. */
@Configuration(proxyBeanMethods = false)
class CertificatesConfiguration {

  /** Knows the status of every registered certificate, as far as the authorities answer at once. */
  @Bean(destroyMethod = "close")
  CertificateTrust certificateTrust(HubHome home, MemberRegistry members, Clock clock) {
    CertificateTrust trust =
        CertificateTrust.open(TrustFiles.certificates(home), home.data().resolve("trust"), clock);
    trust.watch(registered(members.current()));
    members.listen((before, now) -> trust.watch(registered(now)));
    trust.refresh();
    trust.start();
    return trust;
  }

  /** What the gate and the doors ask. */
  @Bean
  @Primary
  CertificateJudge certificateJudge(
      CertificateTrust trust, MemberRegistry members, SecurityAlarm alarm) {
    return new AlarmingJudge(trust, members, alarm);
  }

  @Bean
  SecurityAlarm securityAlarm(HubDatabase database, Clock clock) {
    return new SecurityAlarms(database, clock);
  }

  @Bean
  ExpiryCalendar certificateCalendar(CertificateTrust trust, MemberRegistry members, Clock clock) {
    return new ExpiryCalendar(trust, members::directory, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  ExpiryWarnings expiryWarnings(ExpiryCalendar calendar) {
    return new ExpiryWarnings(calendar);
  }

  @Bean
  ComponentHealth certificatesHealth(
      CertificateTrust trust, ExpiryCalendar calendar, MemberKey hubKey) {
    return new CertificatesHealth(trust, calendar, hubKey.certificate());
  }

  private static List<X509Certificate> registered(MemberSet members) {
    return members.directory().stream().flatMap(entry -> entry.certificates().stream()).toList();
  }
}
