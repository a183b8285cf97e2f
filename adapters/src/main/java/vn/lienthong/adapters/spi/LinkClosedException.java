package vn.lienthong.adapters.spi;

/**
 * The link to the hub was closed while an answer was waited for; nothing is known of the outcome.
 */
public final class LinkClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LinkClosedException() {
    super("The link to the hub is closed");
  }
}
