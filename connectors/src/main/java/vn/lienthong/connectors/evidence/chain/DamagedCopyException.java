package vn.lienthong.connectors.evidence.chain;

/** A file that is no whole copy; the message says why. */
final class DamagedCopyException extends Exception {
  private static final long serialVersionUID = 1L;

  DamagedCopyException(String reason) {
    super(reason);
  }
}
