package vn.lienthong.routes.pipeline;

/** An officer's decision that cannot be; the message is English, for logs and scripts. */
public final class DecisionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean unknown;
  private final String vietnamese;

  /**
   * Says why.
   *
   * @param unknown whether there is no such thing to decide on
   * @param vietnamese what happened and what to do
   */
  public DecisionRefused(boolean unknown, String vietnamese, String english) {
    super(english);
    this.unknown = unknown;
    this.vietnamese = vietnamese;
  }

  /** Whether there is no such thing. */
  public boolean isUnknown() {
    return unknown;
  }

  /** For the officer. */
  public String vietnamese() {
    return vietnamese;
  }
}
