package vn.lienthong.routes.config;

import jakarta.jms.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.evidence.DeadHandOvers;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOverEnds;
import vn.lienthong.connectors.evidence.HandOverSetbacks;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.jms.DeadLetterQueues;
import vn.lienthong.routes.pipeline.DeadLetterMirror;
import vn.lienthong.routes.pipeline.DeadLetters;
import vn.lienthong.routes.pipeline.Outcomes;
import vn.lienthong.routes.pipeline.OwnFaults;
import vn.lienthong.routes.pipeline.StoreOutages;
import vn.lienthong.routes.pressure.Gate;
import vn.lienthong.routes.procedure.JointProcedures;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** What becomes of deliveries when the hub itself fails. */
@Configuration(proxyBeanMethods = false)
class FaultsConfiguration {

  @Bean(initMethod = "start", destroyMethod = "close")
  StoreOutages storeOutages(HandOverSetbacks setbacks, Gate gate) {
    return new StoreOutages(setbacks, gate::storeFailed);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  DeadLetterMirror deadLetterMirror(
      Jdbi database, ConnectionFactory connections, MemberRegistry members) {
    return new DeadLetterMirror(
        database,
        new DeadHandOvers(),
        new DeadLetterQueues(connections),
        () -> members.all().stream().map(Member::code).toList());
  }

  @Bean
  DeadLetters deadLetters(
      HandOvers handOvers,
      HandOverEnds ends,
      EvidenceJournal journal,
      Outcomes outcomes,
      JointProcedures procedures,
      DeadLetterMirror mirror) {
    return new DeadLetters(handOvers, ends, journal, outcomes, procedures, mirror::wake);
  }

  @Bean
  OwnFaults ownFaults(
      Jdbi database,
      HandOverSetbacks setbacks,
      StoreOutages outages,
      DeadLetters deadLetters,
      HubProperties properties) {
    return new OwnFaults(database, setbacks, outages, deadLetters, properties.deliveryAttempts());
  }
}
