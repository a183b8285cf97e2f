package vn.lienthong.routes.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.InflightRepository.InflightExchange;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.routes.naming.RouteIds;

/**
 * Deliveries that go on for longer than all their time limits together. There should be none: each
 * holds a consumer of its member for ever, and only a restart of the node frees that. It is said,
 * and the hub stays well for all others.
 */
final class HangingDeliveries implements ComponentHealth {
  private final CamelContext camel;
  private final Supplier<Map<String, Duration>> longest;

  /**
   * Looks at this node's routes.
   *
   * @param longest by label of the member, how long a delivery to it can take
   */
  HangingDeliveries(CamelContext camel, Supplier<Map<String, Duration>> longest) {
    this.camel = camel;
    this.longest = longest;
  }

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public String check() {
    List<String> hanging = new ArrayList<>();
    longest
        .get()
        .forEach(
            (label, limit) -> {
              look(RouteIds.in(label, "deliver"), limit, hanging);
              look(RouteIds.out(label, "deliver"), limit, hanging);
            });
    return hanging.isEmpty()
        ? "no delivery hangs"
        : "WARN: "
            + String.join("; ", hanging)
            + ": what waits is kept; restart this node, nothing is sent twice by that";
  }

  private void look(String route, Duration limit, List<String> hanging) {
    List<Long> late =
        camel.getInflightRepository().browse(route, 0, true).stream()
            .map(InflightExchange::getDuration)
            .filter(millis -> millis > limit.toMillis())
            .toList();
    if (!late.isEmpty()) {
      hanging.add(
          "%s: %d hang, the longest for %d s, which can take %d s"
              .formatted(route, late.size(), late.get(0) / 1_000, limit.toSeconds()));
    }
  }
}
