package vn.lienthong.routes.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.WaitingHandOvers;
import vn.lienthong.routes.lane.LaneHealth;
import vn.lienthong.routes.lane.LaneStates;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.registry.MemberRegistry;

/** One lane for each member, and what an operator sees of them. */
@Configuration(proxyBeanMethods = false)
class LanesConfiguration {

  @Bean
  Lanes lanes(HubProperties properties, MemberRegistry members) {
    Lanes lanes = new Lanes(properties.delivery(), members.current());
    members.listen(lanes);
    return lanes;
  }

  @Bean
  WaitingHandOvers waitingHandOvers(HubDatabase database) {
    return new WaitingHandOvers(database);
  }

  @Bean
  LaneStates laneStates(Lanes lanes, WaitingHandOvers handOvers) {
    return new LaneStates(lanes, handOvers);
  }

  @Bean
  ComponentHealth lanesHealth(LaneStates states) {
    return new LaneHealth(states);
  }
}
