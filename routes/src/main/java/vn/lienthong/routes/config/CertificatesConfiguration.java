package vn.lienthong.routes.config;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.ConfigurableEnvironment;
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
import vn.lienthong.connectors.security.certificate.TrustSettings;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.registry.MemberSet;
import vn.lienthong.routes.registry.TrustFiles;
import vn.lienthong.routes.reload.CurrentVerifier;
import vn.lienthong.routes.reload.TrustPart;

/** Which certificates are relied on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimeStampProperties.class)
class CertificatesConfiguration {

  /** Knows the status of every registered certificate, as far as the authorities answer at once. */
  @Bean(destroyMethod = "close")
  CertificateTrust certificateTrust(
      HubHome home, TimeStampProperties timeStamp, MemberRegistry members, Clock clock) {
    CertificateTrust trust =
        CertificateTrust.open(settings(home, timeStamp), home.data().resolve("trust"), clock);
    trust.watch(registered(members.current()));
    members.listen(new Registered(trust));
    trust.refresh();
    trust.start();
    return trust;
  }

  /** The files of {@code config/trust}, while the hub runs. */
  @Bean
  TrustPart trustPart(
      HubHome home,
      TimeStampProperties timeStamp,
      CertificateTrust trust,
      CurrentVerifier gate,
      ConfigurableEnvironment environment) {
    return new TrustPart(
        home,
        () -> {
          TrustSettings settings = settings(home, timeStamp);
          ProductionCheck.trust(environment, home);
          return settings;
        },
        trust,
        gate);
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

  private static TrustSettings settings(HubHome home, TimeStampProperties timeStamp) {
    return TrustFiles.certificates(home).alsoWatching(timeStamp.certificates());
  }

  /** Knows the status of a certificate before its member may use it. */
  private record Registered(CertificateTrust trust) implements MemberRegistry.Listener {
    @Override
    public void prepare(MemberSet next) {
      trust.prepare(registered(next));
    }

    @Override
    public void changed(MemberSet before, MemberSet now) {
      trust.watch(registered(now));
    }
  }

  private static List<X509Certificate> registered(MemberSet members) {
    return members.directory().stream().flatMap(entry -> entry.certificates().stream()).toList();
  }
}
