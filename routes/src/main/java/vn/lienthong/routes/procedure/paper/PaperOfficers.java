package vn.lienthong.routes.procedure.paper;

import java.security.cert.X509Certificate;
import java.time.Instant;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.api.CertificateVerdict.Status;
import vn.lienthong.connectors.security.certificate.OfficerTrust;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * Who may sign papers now: an officer of a trusted authority, with a certificate of his own. That
 * of a system signs messages only, even where one authority issues both.
 */
public final class PaperOfficers {
  private final MemberRegistry members;
  private volatile OfficerTrust trust;

  PaperOfficers(MemberRegistry members, OfficerTrust trust) {
    this.members = members;
    this.trust = trust;
  }

  /** Trusts others from now on. */
  public void replace(OfficerTrust next) {
    this.trust = next;
  }

  CertificateVerdict judge(X509Certificate certificate, Instant signedAt, Instant now) {
    boolean system =
        members.current().directory().stream()
            .anyMatch(entry -> entry.certificates().contains(certificate));
    return system
        ? new CertificateVerdict(
            Status.USAGE_WRONG,
            RevocationSource.NONE,
            null,
            "it is registered for a system's messages, not an officer's own")
        : trust.judge(certificate, signedAt, now);
  }
}
