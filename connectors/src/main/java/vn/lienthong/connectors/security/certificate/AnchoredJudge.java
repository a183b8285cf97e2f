package vn.lienthong.connectors.security.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.api.CertificateVerdict.Status;

/**
 * Judges what was signed long ago, offline: a certificate holds where it was valid at that moment
 * and is an anchor itself or has a path to one. Revocation is not asked about, and the verdict says
 * so: nobody can answer for a moment in the past without what was kept then.
 */
public final class AnchoredJudge implements CertificateJudge {
  private static final int LONGEST_PATH = 5;

  private final Set<X509Certificate> anchors;
  private final List<X509Certificate> known;
  private final Instant at;

  /**
   * Judges as of a moment.
   *
   * @param anchors whom the caller trusts
   * @param intermediates that may stand between
   */
  public AnchoredJudge(
      Set<X509Certificate> anchors, Collection<X509Certificate> intermediates, Instant at) {
    this.anchors = Set.copyOf(anchors);
    this.known = List.copyOf(intermediates);
    this.at = at;
  }

  @Override
  public CertificateVerdict judge(X509Certificate certificate, CertificateUse use) {
    if (at.isBefore(certificate.getNotBefore().toInstant())) {
      return verdict(Status.NOT_YET_VALID, "not valid yet at " + at);
    }
    if (at.isAfter(certificate.getNotAfter().toInstant())) {
      return verdict(Status.EXPIRED, "expired at " + at);
    }
    if (anchors.contains(certificate)) {
      return verdict(Status.ACCEPTED_STATUS_UNKNOWN, "trusted itself");
    }
    try {
      CertPathBuilder.getInstance("PKIX").build(parameters(certificate));
      return verdict(Status.ACCEPTED_STATUS_UNKNOWN, "has a path to a trusted certificate");
    } catch (GeneralSecurityException e) {
      return verdict(Status.CHAIN_INVALID, "has no path to a trusted certificate");
    }
  }

  private PKIXBuilderParameters parameters(X509Certificate certificate)
      throws GeneralSecurityException {
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(certificate);
    PKIXBuilderParameters parameters =
        new PKIXBuilderParameters(
            anchors.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet()),
            target);
    List<X509Certificate> all = new ArrayList<>(known);
    all.add(certificate);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
    parameters.setRevocationEnabled(false);
    parameters.setMaxPathLength(LONGEST_PATH);
    parameters.setDate(Date.from(at));
    return parameters;
  }

  private static CertificateVerdict verdict(Status status, String detail) {
    return new CertificateVerdict(status, RevocationSource.NONE, null, detail);
  }
}
