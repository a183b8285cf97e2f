package vn.lienthong.connectors.evidence.chain;

/** A head that must not be believed; the message says why, without personal data. */
public final class UntrustedHeadException extends Exception {
  private static final long serialVersionUID = 1L;

  UntrustedHeadException(String reason) {
    super(reason);
  }
}
