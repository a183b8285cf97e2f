package vn.lienthong.routes.flow;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Which headers pass a members' door, the same at all of them. Inwards none: a document says
 * everything in its signed bytes, and what a header may steer in a framework changes with every
 * version of it, so nothing is filtered by name. Outwards those that a reply needs.
 */
public final class InboundHeaders implements HeaderFilterStrategy {
  private static final Set<String> OUTWARDS = Set.of("content-type", "retry-after");

  @Override
  public boolean applyFilterToExternalHeaders(
      String name, @Nullable Object value, Exchange exchange) {
    return true;
  }

  @Override
  public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
    return !OUTWARDS.contains(name.toLowerCase(Locale.ROOT));
  }
}
