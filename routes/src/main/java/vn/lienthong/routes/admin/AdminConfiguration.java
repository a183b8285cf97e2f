package vn.lienthong.routes.admin;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.routes.lane.Lane;
import vn.lienthong.routes.lane.Lanes;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OperatorDecisions;
import vn.lienthong.routes.procedure.notice.NoticeLimits;
import vn.lienthong.routes.procedure.notice.Notices;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** The desks of the operators. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

  @Bean
  ReplayDesk replayDesk(
      Jdbi database,
      MemberRegistry members,
      OperatorDecisions decisions,
      HandOverRelay relay,
      Lanes lanes,
      @Value("${lienthong.replay.approval-over}") int approvalOver,
      @Value("${lienthong.replay.request-life}") Duration life) {
    StoppedMessages messages = new StoppedMessages(database);
    ReplayPlanner planner =
        new ReplayPlanner(messages, members, receiver -> lane(lanes, receiver), approvalOver);
    return new ReplayDesk(
        planner, messages, new ReplayRequests(database), decisions, life, relay::wake);
  }

  @Bean
  CaseDesk caseDesk(Jdbi database, OfficerCases cases) {
    return new CaseDesk(database, cases);
  }

  @Bean
  WaitingForOperators waitingForOperators(Jdbi database) {
    return new WaitingForOperators(database);
  }

  @Bean
  FiguresOfProcedures figuresOfProcedures(Jdbi database, Notices notices, NoticeLimits limits) {
    return new FiguresOfProcedures(database, notices, limits);
  }

  private static String lane(Lanes lanes, Member receiver) {
    if (!receiver.active()) {
      return "suspended";
    }
    if (receiver.pulls()) {
      return "inbox";
    }
    return lanes.of(receiver.code()).filter(Lane::isOpen).isPresent() ? "open" : "closed";
  }
}
