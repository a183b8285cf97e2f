package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
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
              ServiceStatus status = camel.getRouteController().getRouteStatus(route.getRouteId());
              // no member runs here: the lane of one that others' messages were for is closed
              assertThat(status.isStarted() || (isLane(route.getRouteId()) && status.isSuspended()))
                  .as("%s is %s", route.getRouteId(), status)
                  .isTrue();
            });
  }

  private static boolean isLane(String route) {
    return route.endsWith(".deliver.in");
  }
}
