package vn.lienthong.connectors.evidence;

/** Content that may not be erased now: why and what to do, in both languages. */
public final class ErasureRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String vietnamese;

  ErasureRefusedException(String vietnamese, String english) {
    super(english);
    this.vietnamese = vietnamese;
  }

  /** In Vietnamese; the message is in English. */
  public String vietnamese() {
    return vietnamese;
  }
}
