package vn.lienthong.routes.config;

import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.connectors.evidence.HandOverClaims;
import vn.lienthong.connectors.evidence.HandOverEnds;
import vn.lienthong.routes.flow.HubFlow;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.Outcomes;
import vn.lienthong.routes.pipeline.Undelivered;
import vn.lienthong.routes.procedure.JointProcedures;
import vn.lienthong.routes.procedure.ProcedureStep;
import vn.lienthong.routes.procedure.paper.PaperGate;
import vn.lienthong.routes.registry.MemberRegistry;

/** What the hub does with messages for itself. */
@Configuration(proxyBeanMethods = false)
class ProceduresFlowConfiguration {

  @Bean
  HubFlow hubFlow(
      MemberRegistry members,
      Jdbi database,
      HandOverClaims claims,
      HandOverEnds ends,
      JointProcedures procedures,
      PaperGate papers,
      Outcomes outcomes,
      Undelivered undelivered,
      Lanes lanes,
      HandOverRelay relay) {
    return new HubFlow(
        members.hub(),
        new ProcedureStep(
            database,
            claims,
            ends,
            procedures,
            papers,
            outcomes,
            undelivered,
            lanes.defaults().claimLease(),
            relay::wake));
  }
}
