package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.monitoring.console.OperatorAccounts;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Ports;

/** The console on the real hub: what an operator sees there, and what nobody can do. */
class OperatorsConsoleTest {
  private static final HubHome HOME = RunningHub.home();
  private static final OperatorBrowser OPERATOR =
      new OperatorBrowser(HOME.ports().of(Ports.OPERATORS));

  @BeforeAll
  static void login() throws Exception {
    String first = OperatorAccounts.FIRST_OPERATOR;
    OPERATOR.login(first, TestOperators.password(first));
  }

  @Test
  void routes_areListed_withTheirState() throws Exception {
    String routes =
        "{\"type\":\"read\",\"mbean\":\"org.apache.camel:type=routes,*\",\"attribute\":\"State\"}";

    assertThat(OPERATOR.jolokia(routes).body())
        .contains("hub.receive.in", "population.ask.out", "Started");
  }

  @Test
  void diagram_isGiven_forARoute() throws Exception {
    String dump =
        "{\"type\":\"exec\",\"operation\":\"dumpRouteStatsAsXml(boolean,boolean)\","
            + "\"arguments\":[true,true],\"mbean\":"
            + "\"org.apache.camel:context=hub,type=routes,name=\\\"hub.receive.in\\\"\"}";

    assertThat(OPERATOR.jolokia(dump).body()).contains("processorStat", "exchangesTotal");
  }

  @Test
  void queues_areListed_withTheirMessages() throws Exception {
    String queues =
        "{\"type\":\"read\",\"attribute\":\"MessageCount\",\"mbean\":"
            + "\"org.apache.activemq.artemis:component=addresses,subcomponent=queues,*\"}";

    assertThat(OPERATOR.jolokia(queues).body()).contains("deliver.G01.CSDLDC", "dlq.");
  }

  @Test
  void changes_areForbidden_andHaveNoEffect() throws Exception {
    String stop =
        "{\"type\":\"exec\",\"operation\":\"stop()\",\"mbean\":"
            + "\"org.apache.camel:context=hub,type=routes,name=\\\"hub.receive.in\\\"\"}";
    String collect =
        "{\"type\":\"exec\",\"operation\":\"gc()\",\"mbean\":\"java.lang:type=Memory\"}";

    assertThat(OPERATOR.jolokia(stop).body()).contains("\"status\":403", "stop() forbidden");
    assertThat(OPERATOR.jolokia(collect).body()).contains("\"status\":403", "gc() forbidden");
    String state =
        "{\"type\":\"read\",\"attribute\":\"State\",\"mbean\":"
            + "\"org.apache.camel:context=hub,type=routes,name=\\\"hub.receive.in\\\"\"}";
    assertThat(OPERATOR.jolokia(state).body()).contains("\"value\":\"Started\"");
  }

  /** Spring Security's firewall: before any rule, for everybody. */
  @Test
  void pathWrittenAnotherWay_isRefused_evenToAnOperator() throws Exception {
    for (String path :
        new String[] {
          "/hawtio;a=b/",
          "//hawtio/",
          "/actuator%2fprometheus",
          "/hawtio/%2e%2e/actuator/health",
          "/actuator/health%00",
          "/hawtio/..%5cactuator"
        }) {
      assertThat(OPERATOR.get(path).statusCode()).as(path).isEqualTo(400);
    }
  }

  @Test
  void stranger_isRefused_everywhereButHealth() throws Exception {
    var stranger = new OperatorBrowser(HOME.ports().of(Ports.OPERATORS));
    stranger.get("/login");

    assertThat(stranger.jolokia("{\"type\":\"version\"}").statusCode()).isEqualTo(401);
    assertThat(stranger.get("/hawtio").statusCode()).isEqualTo(302);
    assertThat(stranger.get("/actuator/prometheus").statusCode()).isEqualTo(302);
    var health = stranger.get("/actuator/health");
    assertThat(health.body())
        .as(OPERATOR.get("/actuator/health").body())
        .isEqualTo("{\"status\":\"UP\"}");
    assertThat(health.statusCode()).isEqualTo(200);
  }
}
