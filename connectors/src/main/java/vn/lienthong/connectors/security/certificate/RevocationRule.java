package vn.lienthong.connectors.security.certificate;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.api.CertificateVerdict.Status;
import vn.lienthong.connectors.security.certificate.Statement.Finding;

/** Applies a policy to what is known about the certificates of a path. */
final class RevocationRule {
  private final StatusBook book;

  RevocationRule(StatusBook book) {
    this.book = book;
  }

  /** The verdict on a path whose other rules hold. */
  CertificateVerdict judge(List<X509Certificate> path, RevocationPolicy policy, Horizon horizon) {
    CertificateVerdict first = judge(new Link(path.get(0), path.get(1)), policy, horizon);
    int asked = policy.wholePath() ? path.size() - 1 : 1;
    for (int i = 1; i < asked && first.status() != Status.REVOKED; i++) {
      CertificateVerdict above = judge(new Link(path.get(i), path.get(i + 1)), policy, horizon);
      if (above.status() == Status.REVOKED
          || (first.status() == Status.GOOD && above.status() != Status.GOOD)) {
        first =
            new CertificateVerdict(
                above.status(), above.source(), above.asOf(), "authority above: " + above.detail());
      }
    }
    return first;
  }

  private CertificateVerdict judge(Link link, RevocationPolicy policy, Horizon horizon) {
    List<Statement> known = book.about(link);
    // Too old to say good is not too old to say revoked: else silence would free a stolen key.
    Optional<Statement> revoked =
        known.stream().filter(one -> one.finding() == Finding.REVOKED).findFirst();
    if (revoked.isPresent()) {
      return verdict(Status.REVOKED, revoked.get());
    }
    for (RevocationSource source : policy.order()) {
      for (Statement one : known) {
        if (one.source() == source && one.finding() == Finding.GOOD) {
          horizon.begins(one.thisUpdate().minus(Statement.CLOCK_SKEW));
          horizon.ends(one.countsUntil(policy));
          if (one.counts(policy, horizon.now())) {
            return verdict(Status.GOOD, one);
          }
        }
      }
    }
    return unknown(link, known, policy);
  }

  private CertificateVerdict unknown(Link link, List<Statement> known, RevocationPolicy policy) {
    Status status =
        policy.unknownAccepted() ? Status.ACCEPTED_STATUS_UNKNOWN : Status.STATUS_UNKNOWN;
    return known.stream()
        .findFirst()
        .map(one -> verdict(status, one))
        .orElseGet(
            () ->
                new CertificateVerdict(status, RevocationSource.NONE, null, book.whyUnknown(link)));
  }

  private static CertificateVerdict verdict(Status status, Statement one) {
    String detail =
        switch (status) {
          case GOOD -> one.source() + " of " + one.thisUpdate();
          case REVOKED -> one.source() + ": " + one.detail();
          default ->
              one.finding() == Finding.UNKNOWN
                  ? one.source() + ": the responder does not know the certificate"
                  : one.source() + " of " + one.thisUpdate() + " does not count now";
        };
    return new CertificateVerdict(status, one.source(), one.thisUpdate(), detail);
  }
}
