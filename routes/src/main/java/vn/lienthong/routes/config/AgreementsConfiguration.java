package vn.lienthong.routes.config;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.adapters.spi.AgencyAdapter;
import vn.lienthong.routes.agreement.AgreementFiles;
import vn.lienthong.routes.agreement.AgreementRates;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.agreement.HubSubscribers;
import vn.lienthong.routes.calendar.CalendarPart;
import vn.lienthong.routes.procedure.ProcedurePart;
import vn.lienthong.routes.procedure.ProcedureRegistry;
import vn.lienthong.routes.procedure.paper.PaperOfficers;
import vn.lienthong.routes.procedure.reconciliation.PlanRegistry;
import vn.lienthong.routes.registry.ConfigurationWatch;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberRegistry;
import vn.lienthong.routes.reload.InstallationPart;
import vn.lienthong.routes.reload.OfficerTrustPart;
import vn.lienthong.routes.reload.TrustPart;

/** The agreements of the installation. */
@Configuration(proxyBeanMethods = false)
class AgreementsConfiguration {

  @Bean
  AgreementRegistry agreementRegistry(HubHome home, MemberRegistry members) {
    return new AgreementRegistry(AgreementFiles.read(home, members.all()));
  }

  @Bean
  HubSubscribers hubSubscribers(MemberRegistry members, AgreementRegistry agreements, Clock clock) {
    return new HubSubscribers(members, agreements, clock);
  }

  @Bean
  AgreementRates agreementRates(AgreementRegistry agreements) {
    AgreementRates rates = new AgreementRates();
    agreements.listen(rates::keepOnly);
    return rates;
  }

  /** Also the health component {@code configuration}. */
  @Bean(destroyMethod = "close")
  ConfigurationWatch configurationWatch(
      HubHome home,
      MemberRegistry members,
      AgreementRegistry agreements,
      TrustPart trust,
      CalendarPart calendar,
      ProcedureRegistry procedures,
      ProcedurePart procedurePart,
      PaperOfficers officers,
      PlanRegistry reconciliation,
      List<AgencyAdapter> adapters) {
    Set<String> kinds = adapters.stream().map(AgencyAdapter::kind).collect(Collectors.toSet());
    ConfigurationWatch watch = new ConfigurationWatch();
    watch.register(trust);
    watch.register(
        new InstallationPart(home, members, agreements, kinds, procedures::requireProviders));
    watch.register(procedurePart);
    watch.register(new OfficerTrustPart(home, officers::replace));
    watch.register(calendar);
    watch.register(reconciliation);
    return watch;
  }

  /** Not before every route is there: a change could not be followed by one that is still made. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> watchConfiguration(
      ConfigurationWatch watch, HubProperties properties) {
    return ready -> watch.start(properties.configurationLook());
  }
}
