package vn.lienthong.qcvn109.validation;

/** What a finding means for the message. */
public enum Severity {
  /** The message is refused. */
  ERROR("LỖI"),
  /** The message is taken; a person should look at it. */
  WARNING("CẢNH BÁO");

  private final String vietnamese;

  Severity(String vietnamese) {
    this.vietnamese = vietnamese;
  }

  /** The word for a Vietnamese reader. */
  public String vietnamese() {
    return vietnamese;
  }
}
