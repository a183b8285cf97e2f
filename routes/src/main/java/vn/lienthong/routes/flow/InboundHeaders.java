package vn.lienthong.routes.flow;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Which headers pass a members' door, the same at all of them; everything that is not named here
 * stays outside. A document says everything in its signed bytes, and what a header may steer in a
 * framework changes with every version of it, so nothing is filtered by the names of attacks.
 *
 * <p>The servlets below the HTTP and SOAP doors see the headers that they need to read a request at
 * all ({@link BareRequest}); the routes see none, and neither do those behind the JMS door.
 */
public final class InboundHeaders implements HeaderFilterStrategy {
  private static final Set<String> SERVLETS =
      Set.of("host", "content-type", "content-length", "transfer-encoding", "accept", "expect");
  private static final Set<String> REPLIES =
      Set.of(
          "content-type",
          "content-length",
          "retry-after",
          UploadHeaders.OFFSET,
          UploadHeaders.DIGEST,
          UploadHeaders.METHODS,
          UploadHeaders.TYPES,
          UploadHeaders.LIMIT,
          UploadHeaders.DIGESTS);

  /** Whether the servlets may see a request's header. */
  static boolean passes(String name) {
    return SERVLETS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the servlets may see it of a file on its way in. */
  static boolean passesWithFile(String name) {
    return passes(name) || UploadHeaders.READ.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean applyFilterToExternalHeaders(
      String name, @Nullable Object value, Exchange exchange) {
    return true;
  }

  @Override
  public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
    return !REPLIES.contains(name.toLowerCase(Locale.ROOT));
  }
}
