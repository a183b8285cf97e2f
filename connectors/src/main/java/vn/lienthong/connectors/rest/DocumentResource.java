package vn.lienthong.connectors.rest;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CallDeadline;
import vn.lienthong.connectors.api.DocumentHandler;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.connectors.api.HttpResource;

/** A door for documents: the handler's status and document. */
record DocumentResource(DocumentHandler handler) implements HttpResource {
  @Override
  public HttpReply handle(Map<String, String> query, byte[] body) {
    return reply(handler.handle(body));
  }

  @Override
  public HttpReply handle(
      Map<String, String> query, byte[] body, Function<String, @Nullable String> header) {
    return CallDeadline.read(header.apply(CallDeadline.HEADER))
        .map(until -> reply(handler.handle(body, until)))
        .orElseGet(() -> handle(query, body));
  }

  private static HttpReply reply(DocumentReply reply) {
    return new HttpReply(reply.status(), "application/xml", reply.document());
  }
}
