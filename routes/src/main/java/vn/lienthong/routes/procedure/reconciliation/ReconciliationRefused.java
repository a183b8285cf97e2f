package vn.lienthong.routes.procedure.reconciliation;

/** What an operator wants of a round and cannot be; the message is English. */
public final class ReconciliationRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean unknown;
  private final String vietnamese;

  /**
   * Says why.
   *
   * @param unknown whether there is no such thing
   * @param vietnamese what happened and what to do
   */
  public ReconciliationRefused(boolean unknown, String vietnamese, String english) {
    super(english);
    this.unknown = unknown;
    this.vietnamese = vietnamese;
  }

  /** Whether there is no such round, item or step. */
  public boolean isUnknown() {
    return unknown;
  }

  /** For the operator. */
  public String vietnamese() {
    return vietnamese;
  }
}
