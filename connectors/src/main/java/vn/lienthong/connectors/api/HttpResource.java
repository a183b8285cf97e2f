package vn.lienthong.connectors.api;

import java.util.Map;

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
}
