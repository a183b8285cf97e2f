package vn.lienthong.routes.procedure;

/** An operator's decision that cannot be; the message is English, for logs and scripts. */
public final class DecisionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean unknown;
  private final String vietnamese;

  DecisionRefused(boolean unknown, String vietnamese, String english) {
    super(english);
    this.unknown = unknown;
    this.vietnamese = vietnamese;
  }

  /** Whether there is no such dossier or step. */
  public boolean isUnknown() {
    return unknown;
  }

  /** For the operator. */
  public String vietnamese() {
    return vietnamese;
  }
}
