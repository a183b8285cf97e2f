package vn.lienthong.routes.drill.witness;

import java.io.IOException;

/** The hub said that the same message may come again: no outcome yet. */
public final class NotNowException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * With a code.
   *
   * @param code {@code MaLoi}
   */
  public NotNowException(String code) {
    super(code);
  }
}
