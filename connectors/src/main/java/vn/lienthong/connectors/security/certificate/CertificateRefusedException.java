package vn.lienthong.connectors.security.certificate;

import vn.lienthong.connectors.api.CertificateVerdict.Status;

/** A rule that a certificate breaks; never leaves the package. */
final class CertificateRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Status status;

  CertificateRefusedException(Status status, String rule) {
    super(rule, null, false, false);
    this.status = status;
  }

  Status status() {
    return status;
  }

  String rule() {
    return String.valueOf(getMessage());
  }
}
