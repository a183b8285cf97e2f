package vn.lienthong.routes.flow;

import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CallDeadline;

/** Which headers of an exchange leave the hub over HTTP: one. None of an answer comes in. */
final class OutboundHeaders implements HeaderFilterStrategy {
  @Override
  public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
    return !CallDeadline.HEADER.equals(name);
  }

  @Override
  public boolean applyFilterToExternalHeaders(
      String name, @Nullable Object value, Exchange exchange) {
    return true;
  }
}
