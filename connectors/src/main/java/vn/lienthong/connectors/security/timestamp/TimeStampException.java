package vn.lienthong.connectors.security.timestamp;

/** No time-stamp could be had; what was to be signed is not signed. */
public final class TimeStampException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TimeStampException(String message, Throwable cause) {
    super(message, cause);
  }
}
