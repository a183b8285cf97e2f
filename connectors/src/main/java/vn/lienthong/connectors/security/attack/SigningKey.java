package vn.lienthong.connectors.security.attack;

import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import vn.lienthong.connectors.security.keys.MemberKey;

/** A private key and the certificate that its owner shows. */
record SigningKey(PrivateKey key, X509Certificate certificate) {
  static SigningKey of(MemberKey member) {
    return new SigningKey(member.privateKey(), member.certificate());
  }

  /** {@code ds:X509Certificate}. */
  String shown() {
    return shown(certificate);
  }

  static String shown(X509Certificate certificate) {
    try {
      return "<ds:X509Certificate>"
          + Draft.base64(certificate.getEncoded())
          + "</ds:X509Certificate>";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
