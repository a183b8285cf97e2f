package vn.lienthong.connectors.security.content;

/** Content that does not open: its key is not there, or it is not what was sealed there. */
public final class ContentRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The month's key is not in the file. */
    NO_KEY,
    /** The key, the content or its place was changed, or the month's key is another. */
    CHANGED
  }

  private final Reason reason;

  ContentRefusedException(Reason reason) {
    super("The content does not open: " + reason);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
