package vn.lienthong.connectors.security.keys;

/**
 * A key that cannot be used: which setting is wrong and what to do, in Vietnamese and English;
 * never a secret.
 */
public final class KeyRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names the setting, and says what is wrong with it. */
  public KeyRefusedException(String setting, String vietnamese, String english) {
    super(setting + ": " + vietnamese + " / " + english);
  }

  /** The same, with what caused it. */
  public KeyRefusedException(String setting, String vietnamese, String english, Throwable cause) {
    super(setting + ": " + vietnamese + " / " + english, cause);
  }
}
