package vn.lienthong.connectors.evidence.backup;

/** A backup cannot be made, or must not be restored: nothing was written. */
public final class BackupRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String vietnamese;

  /** Says what is wrong, and what to do. */
  public BackupRefusedException(String vietnamese, String english) {
    super(english);
    this.vietnamese = vietnamese;
  }

  /** The same in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }
}
