package vn.lienthong.connectors.evidence;

import vn.lienthong.qcvn109.error.HubErrorCode;

/** Content that may not be erased now, or cannot be held: why and what to do, in both languages. */
public final class ErasureRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HubErrorCode code;
  private final String vietnamese;

  /**
   * A refusal.
   *
   * @param code why
   * @param vietnamese which hold or work, and what to do
   * @param english what to do
   */
  public ErasureRefusedException(HubErrorCode code, String vietnamese, String english) {
    super(english);
    this.code = code;
    this.vietnamese = vietnamese;
  }

  /** Why. */
  public HubErrorCode code() {
    return code;
  }

  /** In Vietnamese; the message is in English. */
  public String vietnamese() {
    return vietnamese;
  }
}
