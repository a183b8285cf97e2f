package vn.lienthong.connectors.security.keys;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A certificate of the development PKI.
 *
 * @param member whose it is
 * @param certificate itself
 * @param revokedAt since when it is revoked; null while it is not
 * @param reason why, if it is revoked
 */
public record IssuedCertificate(
    MemberCode member,
    X509Certificate certificate,
    @Nullable Instant revokedAt,
    @Nullable RevocationReason reason) {
  /** The kind of its key. */
  public KeyKind kind() {
    return KeyKind.of(certificate.getPublicKey());
  }

  /** Its serial number as people write it: hexadecimal. */
  public String serial() {
    return certificate.getSerialNumber().toString(16);
  }
}
