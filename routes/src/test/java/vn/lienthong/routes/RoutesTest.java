package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private final CamelContext camel = RunningHub.bean(CamelContext.class);

  @Test
  void allRoutes_areStarted_underIdsByTheGrammar() {
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
