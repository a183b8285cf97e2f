package vn.lienthong.connectors.api;

/** What stands behind a member's own door: takes the received bytes, gives the signed answer. */
@FunctionalInterface
public interface DocumentHandler {
  /** Handles one document; never throws for bad input, but answers with a refusal. */
  DocumentReply handle(byte[] document);
}
