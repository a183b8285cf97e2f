package vn.lienthong.connectors.api;

/** What stands behind a member's own door for the question what became of a message. */
@FunctionalInterface
public interface StateHandler {
  /** For a member that has no such question; its callers get an HTTP 404 or a SOAP fault. */
  StateHandler NONE = (messageId, sender) -> new DocumentReply(404, new byte[0]);

  /**
   * Tells what was done with a message; never throws for bad input, but answers with a refusal.
   *
   * @param messageId {@code MaThongDiep}, as it was asked for
   * @param sender {@code BenGui}, as it was asked for
   * @return the signed receipt; one of {@code MESSAGE_NOT_FOUND} for a message that was never taken
   */
  DocumentReply state(String messageId, String sender);
}
