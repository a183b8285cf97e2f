package vn.lienthong.routes.config;

import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.routes.flow.HubFlow;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.Outcomes;
import vn.lienthong.routes.procedure.JointProcedures;
import vn.lienthong.routes.procedure.ProcedureStep;
import vn.lienthong.routes.registry.MemberRegistry;

/** This hub node, and what it does with messages for the hub itself. */
@Configuration(proxyBeanMethods = false)
class ProceduresFlowConfiguration {

  @Bean
  HubNode hubNode() {
    return HubNode.begin();
  }

  @Bean
  HubFlow hubFlow(
      MemberRegistry members,
      Jdbi database,
      HandOvers handOvers,
      JointProcedures procedures,
      Outcomes outcomes,
      HandOverRelay relay,
      HubNode node) {
    return new HubFlow(
        members.hub(),
        new ProcedureStep(
            database, handOvers, procedures, outcomes, relay::wake, node.name()));
  }
}
