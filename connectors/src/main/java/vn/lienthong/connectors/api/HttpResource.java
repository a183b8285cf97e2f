package vn.lienthong.connectors.api;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands behind one method and path of an HTTPS server that is not a document's door. */
@FunctionalInterface
public interface HttpResource {
  /**
   * Answers one request.
   *
   * @param query the decoded parameters of the address, the first value of each name
   * @param body the body; empty where there is none
   */
  HttpReply handle(Map<String, String> query, byte[] body);

  /**
   * The same for who looks at headers too.
   *
   * @param header the value of a header by its name; null where it is missing
   */
  default HttpReply handle(
      Map<String, String> query, byte[] body, Function<String, @Nullable String> header) {
    return handle(query, body);
  }
}
