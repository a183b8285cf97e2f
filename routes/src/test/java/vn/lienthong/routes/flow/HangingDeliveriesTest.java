package vn.lienthong.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class HangingDeliveriesTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final CountDownLatch answer = new CountDownLatch(1);

  @Test
  void deliveryThatOutlastsItsLimits_isNamedUntilItEnds_andOthersAreNot() throws Exception {
    try (var camel = new DefaultCamelContext()) {
      camel.getInflightRepository().setInflightBrowseEnabled(true);
      camel.addRoutes(hanging());
      camel.start();
      var all = Map.of("portal", Duration.ofMillis(50), "residence", Duration.ofHours(1));
      var health = new HangingDeliveries(camel, () -> all);
      assertThat(health.check()).isEqualTo("no delivery hangs");

      try (var template = camel.createProducerTemplate()) {
        CompletableFuture<Object> portal = template.asyncSendBody("direct:portal", "a");
        CompletableFuture<Object> residence = template.asyncSendBody("direct:residence", "b");
        await().atMost(SOON).until(() -> health.check().startsWith("WARN: portal.deliver.in: 1 "));
        assertThat(health.check()).doesNotContain("residence").contains("restart this node");

        answer.countDown();
        CompletableFuture.allOf(portal, residence).join();
        await().atMost(SOON).until(() -> health.check().equals("no delivery hangs"));
      }
    }
  }

  private RouteBuilder hanging() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        for (String label : new String[] {"portal", "residence"}) {
          from("direct:" + label)
              .routeId(label + ".deliver.in")
              .process(exchange -> answer.await());
        }
      }
    };
  }
}
