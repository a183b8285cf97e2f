package vn.lienthong.connectors.api;

import java.security.cert.X509Certificate;
import java.util.Optional;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Which member a certificate belongs to: the member registry, or a copy of it. */
public interface SignerDirectory {
  /**
   * The member that registered exactly this certificate.
   *
   * @param presented the certificate found in a signature or in a TLS session, not yet trusted
   */
  Optional<Signer> find(X509Certificate presented);

  /**
   * A member and its registered certificate.
   *
   * @param member the member
   * @param certificate the certificate from the registry, never the presented object
   */
  record Signer(MemberCode member, X509Certificate certificate) {}
}
