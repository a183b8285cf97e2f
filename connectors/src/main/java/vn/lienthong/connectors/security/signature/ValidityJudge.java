package vn.lienthong.connectors.security.signature;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.api.CertificateVerdict.Status;

/**
 * The judge of a program that has no trust data but the hub's directory: a registered certificate
 * must be valid now. Revocation is the hub's task; here it stays unknown and is marked so.
 */
record ValidityJudge(Clock clock) implements CertificateJudge {
  @Override
  public CertificateVerdict judge(X509Certificate certificate, CertificateUse use) {
    if (use != CertificateUse.SIGNATURE) {
      return verdict(Status.CHAIN_INVALID, "no authority is configured for " + use);
    }
    Instant now = clock.instant();
    Instant from = certificate.getNotBefore().toInstant();
    Instant to = certificate.getNotAfter().toInstant();
    String validity = "valid from " + from + " to " + to;
    if (now.isBefore(from)) {
      return verdict(Status.NOT_YET_VALID, validity);
    }
    return verdict(now.isAfter(to) ? Status.EXPIRED : Status.ACCEPTED_STATUS_UNKNOWN, validity);
  }

  private static CertificateVerdict verdict(Status status, String detail) {
    return new CertificateVerdict(status, RevocationSource.NONE, null, detail);
  }
}
