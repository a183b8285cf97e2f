package vn.lienthong.routes.event;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.disclosure.Disclosures;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.registry.MemberRegistry;

/** Events and their subscribers. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {
  @Bean
  Subscribers subscribers(AgreementRegistry agreements, MemberRegistry members) {
    return new Subscribers(agreements, members);
  }

  @Bean
  EventChannel eventChannel(
      KeyedDigest digest,
      HandOvers handOvers,
      Subscribers subscribers,
      Disclosures disclosures,
      OfficerCases cases,
      MemberRegistry members,
      Clock clock) {
    var release = new EventRelease(subscribers, clock);
    var given = new EventDisclosures(disclosures, subscribers, clock);
    return new EventChannel(digest, handOvers, subscribers, release, given, cases, members);
  }

  @Bean
  EventReport eventReport(Jdbi database) {
    return new EventReport(database);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  LateSubscriptions lateSubscriptions(
      Jdbi database,
      EventChannel channel,
      Subscribers subscribers,
      HandOvers handOvers,
      HandOverRelay relay,
      Clock clock) {
    return new LateSubscriptions(database, channel, subscribers, handOvers, relay::wake, clock);
  }
}
