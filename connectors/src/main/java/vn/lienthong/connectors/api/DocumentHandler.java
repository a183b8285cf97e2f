package vn.lienthong.connectors.api;

import java.time.Instant;

/** What stands behind a member's own door: takes the received bytes, gives the signed answer. */
@FunctionalInterface
public interface DocumentHandler {
  /** Handles one document; never throws for bad input, but answers with a refusal. */
  DocumentReply handle(byte[] document);

  /**
   * The same for a question whose answer is of use until then only; who does not look at the time
   * answers all the same.
   */
  default DocumentReply handle(byte[] document, Instant until) {
    return handle(document);
  }
}
