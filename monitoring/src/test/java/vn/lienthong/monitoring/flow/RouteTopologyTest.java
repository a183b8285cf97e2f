package vn.lienthong.monitoring.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class RouteTopologyTest {
  private static final String PICTURE =
      """
      flowchart LR
        agency_population(["population"])
        door_http_api_messages(["HTTP /api/messages"])
        door_soap_hub(["SOAP /hub"])
        log_seen{{"log seen"}}
        queue_queue_deliver_g01_csdldc[("deliver.G01.CSDLDC")]
        route_hub_receive_http_in["hub.receive-http.in"]
        route_hub_receive_in["hub.receive.in"]
        route_hub_receive_soap_in["hub.receive-soap.in"]
        route_population_deliver_out["population.deliver.out"]
        door_http_api_messages --> route_hub_receive_http_in
        door_soap_hub --> route_hub_receive_soap_in
        queue_queue_deliver_g01_csdldc --> route_population_deliver_out
        route_hub_receive_http_in --> route_hub_receive_in
        route_hub_receive_in --> log_seen
        route_hub_receive_soap_in --> route_hub_receive_in
        route_population_deliver_out --> agency_population
      """;

  @Test
  void picture_namesDoorsQueuesLinksAndAgencies_withoutPorts() throws Exception {
    assertThat(picture(receive(), deliver())).isEqualTo(PICTURE);
  }

  @Test
  void picture_isTheSame_whateverTheOrderOfRoutes() throws Exception {
    assertThat(picture(deliver(), receive())).isEqualTo(PICTURE);
  }

  private static RouteBuilder receive() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("platform-http:/api/messages?httpMethodRestrict=POST")
            .routeId("hub.receive-http.in")
            .to("direct:receive");
        from("cxf:/hub?serviceClass=x.Y").routeId("hub.receive-soap.in").to("direct:receive");
      }
    };
  }

  private static RouteBuilder deliver() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:receive").routeId("hub.receive.in").to("log:seen?level=DEBUG");
        from("jms:queue:deliver.G01.CSDLDC?concurrentConsumers=2")
            .routeId("population.deliver.out")
            .choice()
            .when(body().isNotNull())
            .to("cxf:https://localhost:9443/soap/thong-diep?serviceClass=x.Y")
            .end();
      }
    };
  }

  private static String picture(RouteBuilder... builders) throws Exception {
    try (var context = new DefaultCamelContext()) {
      for (RouteBuilder builder : builders) {
        context.addRoutes(builder);
      }
      return RouteTopology.mermaid(context);
    }
  }
}
