package vn.lienthong.connectors.security.certificate;

import static vn.lienthong.connectors.api.CertificateVerdict.Status.CHAIN_INVALID;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paths from a certificate to a configured root, by the JDK's PKIX (RFC 5280 6): constraints of
 * names, lengths and policies included, revocation left out.
 */
final class CertificatePaths {
  private final TrustSettings settings;
  private final Set<TrustAnchor> anchors;

  CertificatePaths(TrustSettings settings) {
    this.settings = settings;
    this.anchors =
        settings.roots().stream()
            .map(root -> new TrustAnchor(root, null))
            .collect(Collectors.toSet());
  }

  /**
   * The path, the certificate first and the root last.
   *
   * @throws CertificateRefusedException with the rule that no path keeps
   */
  List<X509Certificate> find(X509Certificate certificate, Instant now)
      throws CertificateRefusedException {
    if (anchors.isEmpty()) {
      throw invalid("no root is configured");
    }
    List<X509Certificate> path;
    try {
      path = build(certificate, now);
    } catch (CertPathBuilderException e) {
      throw invalid(reason(certificate, now));
    } catch (GeneralSecurityException e) {
      throw invalid("the path could not be checked: " + e.getClass().getSimpleName());
    }
    requireSound(path, now);
    return path;
  }

  private List<X509Certificate> build(X509Certificate certificate, Instant now)
      throws GeneralSecurityException {
    var found =
        (PKIXCertPathBuilderResult)
            CertPathBuilder.getInstance("PKIX").build(parameters(certificate, now));
    List<X509Certificate> path = new ArrayList<>();
    found.getCertPath().getCertificates().forEach(one -> path.add((X509Certificate) one));
    path.add(found.getTrustAnchor().getTrustedCert());
    return path;
  }

  private PKIXBuilderParameters parameters(X509Certificate certificate, Instant now)
      throws GeneralSecurityException {
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(certificate);
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
    List<X509Certificate> known = new ArrayList<>(settings.intermediates());
    known.add(certificate);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
    parameters.setRevocationEnabled(false); // judged apart, with memory and by policy
    parameters.setMaxPathLength(settings.longestPath());
    parameters.setDate(Date.from(now));
    if (!settings.policies().isEmpty()) {
      parameters.setInitialPolicies(settings.policies());
      parameters.setExplicitPolicyRequired(true);
    }
    return parameters;
  }

  /** What PKIX leaves to its caller: the root's own time, and the algorithms of private roots. */
  private static void requireSound(List<X509Certificate> path, Instant now)
      throws CertificateRefusedException {
    X509Certificate root = path.get(path.size() - 1);
    if (now.isBefore(root.getNotBefore().toInstant())
        || now.isAfter(root.getNotAfter().toInstant())) {
      throw invalid("the root is not valid now");
    }
    if (!path.stream().limit(path.size() - 1L).allMatch(SoundAlgorithms::of)) {
      throw invalid("the path has a weak key or signature algorithm");
    }
  }

  /** The builder does not say why; the validator does, of the one path that signatures make. */
  private String reason(X509Certificate certificate, Instant now) {
    List<X509Certificate> path = new ArrayList<>(List.of(certificate));
    Optional<X509Certificate> next = issuer(certificate);
    while (next.isPresent() && !settings.roots().contains(next.get()) && path.size() <= 12) {
      path.add(next.get());
      next = issuer(next.get());
    }
    if (next.isEmpty()) {
      return "no configured authority issued it";
    }
    if (path.size() - 1 > settings.longestPath()) {
      return "more than " + settings.longestPath() + " intermediates";
    }
    try {
      CertPath whole = CertificateFactory.getInstance("X.509").generateCertPath(path);
      CertPathValidator.getInstance("PKIX").validate(whole, parameters(certificate, now));
      return "no path to a root keeps all rules";
    } catch (CertPathValidatorException e) {
      return "the path breaks " + e.getReason();
    } catch (GeneralSecurityException e) {
      return "the path could not be checked: " + e.getClass().getSimpleName();
    }
  }

  private Optional<X509Certificate> issuer(X509Certificate certificate) {
    return Stream.concat(settings.roots().stream(), settings.intermediates().stream())
        .filter(one -> one.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
        .filter(one -> !one.equals(certificate) && signed(one, certificate))
        .findFirst();
  }

  private static boolean signed(X509Certificate issuer, X509Certificate certificate) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static CertificateRefusedException invalid(String rule) {
    return new CertificateRefusedException(CHAIN_INVALID, rule);
  }
}
