package vn.lienthong.connectors.rest;

import java.io.IOException;

/** The other side answered, and not with what was asked for. */
public final class HttpStatusException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int TIMED_OUT = 408;
  private static final int TOO_MANY = 429;

  private final int status;

  /**
   * Says what was asked.
   *
   * @param asked method and path
   */
  public HttpStatusException(int status, String asked) {
    super(asked + ": status " + status);
    this.status = status;
  }

  /** Whether the fault is in what was asked, so that asking again gives the same. */
  public boolean isRefusal() {
    return status / 100 == 4 && status != TIMED_OUT && status != TOO_MANY;
  }
}
