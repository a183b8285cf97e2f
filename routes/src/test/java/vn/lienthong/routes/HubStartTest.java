package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import vn.lienthong.routes.config.HubApplication;

class HubStartTest {
  @Test
  void allRoutes_start_withIdsByTheGrammar() {
    try (var hub = HubApplication.start(TestHome.create())) {
      CamelContext camel = hub.getBean(CamelContext.class);
      assertThat(camel.getRoutes()).hasSizeGreaterThan(10);
      assertThat(camel.getRoutes())
          .allSatisfy(
              route -> {
                assertThat(route.getRouteId()).matches("[a-z-]+\\.[a-z-]+\\.(in|out)");
                assertThat(camel.getRouteController().getRouteStatus(route.getRouteId()).isStarted())
                    .isTrue();
              });
    }
  }
}
