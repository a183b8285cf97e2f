package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Supplier;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.connectors.api.HttpResource;

/**
 * One page of a simulated agency.
 *
 * @param method the HTTP method
 * @param path from the root
 * @param handler what answers
 */
public record Resource(String method, String path, HttpResource handler) {
  /** A table in tab-separated values, made anew for each request. */
  public static Resource table(String path, Supplier<String> rows) {
    return new Resource("GET", path, (query, body) -> text(200, rows.get()));
  }

  /** A plain text answer. */
  public static HttpReply text(int status, String text) {
    return new HttpReply(status, "text/plain; charset=utf-8", text.getBytes(UTF_8));
  }
}
