package vn.lienthong.connectors.security.certificate;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import vn.lienthong.qcvn109.digest.Sha256;

/** How a certificate is named where its subject must not be: a subject may name a person. */
final class Fingerprints {
  private Fingerprints() {}

  static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(X509Certificate certificate) {
    return Sha256.hex(encoded(certificate));
  }
}
