package vn.lienthong.routes.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.adapters.businessregistry.BusinessRegistryAdapter;
import vn.lienthong.adapters.civilstatus.CivilStatusAdapter;
import vn.lienthong.adapters.commandcentre.CommandCentreAdapter;
import vn.lienthong.adapters.health.HealthAdapter;
import vn.lienthong.adapters.jointservice.JointServiceAdapter;
import vn.lienthong.adapters.jointservice.SupplementDeadline;
import vn.lienthong.adapters.labour.LabourAdapter;
import vn.lienthong.adapters.nationalportal.NationalPortalAdapter;
import vn.lienthong.adapters.onestop.OneStopAdapter;
import vn.lienthong.adapters.population.PopulationAdapter;
import vn.lienthong.adapters.residence.ResidenceAdapter;
import vn.lienthong.adapters.socialinsurance.SocialInsuranceAdapter;
import vn.lienthong.adapters.spi.AgencyAdapter;
import vn.lienthong.adapters.tax.TaxAdapter;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.calendar.CalendarRegistry;
import vn.lienthong.routes.calendar.TimeLimit;

/** One adapter for each kind of agency. */
@Configuration(proxyBeanMethods = false)
class AdaptersConfiguration {

  @Bean
  AgencyAdapter oneStop() {
    return new OneStopAdapter();
  }

  @Bean
  AgencyAdapter civilStatus() {
    return new CivilStatusAdapter();
  }

  @Bean
  AgencyAdapter population() {
    return new PopulationAdapter();
  }

  @Bean
  AgencyAdapter residence() {
    return new ResidenceAdapter();
  }

  @Bean
  AgencyAdapter socialInsurance() {
    return new SocialInsuranceAdapter();
  }

  @Bean
  AgencyAdapter labour() {
    return new LabourAdapter();
  }

  @Bean
  AgencyAdapter businessRegistry() {
    return new BusinessRegistryAdapter();
  }

  @Bean
  AgencyAdapter tax() {
    return new TaxAdapter();
  }

  @Bean
  AgencyAdapter nationalPortal() {
    return new NationalPortalAdapter();
  }

  @Bean
  AgencyAdapter jointService(CalendarRegistry calendar) {
    TimeLimit limit = TimeLimit.parse(SupplementDeadline.WORKING_DAYS + " working days");
    return new JointServiceAdapter(
        asked ->
            calendar
                .current()
                .due(asked.atZone(VietnamTime.ZONE).toInstant(), limit, null)
                .atZone(VietnamTime.ZONE)
                .toLocalDate());
  }

  @Bean
  AgencyAdapter commandCentre() {
    return new CommandCentreAdapter();
  }

  @Bean
  AgencyAdapter health() {
    return new HealthAdapter();
  }
}
