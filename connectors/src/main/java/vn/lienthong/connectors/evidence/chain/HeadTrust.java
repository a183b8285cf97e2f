package vn.lienthong.connectors.evidence.chain;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By whom a head must be signed. An authority alone is not enough: it issues to members too.
 *
 * @param signers the hub's own certificates, old ones included
 * @param anchors trusted for the time-stamps, and themselves
 * @param intermediates that may stand between
 */
public record HeadTrust(
    Set<X509Certificate> signers,
    Set<X509Certificate> anchors,
    List<X509Certificate> intermediates) {

  /** Copies what it is given. */
  public HeadTrust {
    signers = Set.copyOf(signers);
    intermediates = List.copyOf(intermediates);
    Set<X509Certificate> all = new HashSet<>(anchors);
    all.addAll(signers);
    anchors = Set.copyOf(all);
  }

  /**
   * By certificates in one heap, as a file holds them: those of no authority are the hub's, unless
   * they are for time-stamps.
   *
   * @throws IllegalArgumentException where none is the hub's
   */
  public static HeadTrust of(Collection<X509Certificate> certificates) {
    Set<X509Certificate> signers =
        certificates.stream().filter(HeadTrust::signs).collect(Collectors.toSet());
    if (signers.isEmpty()) {
      throw new IllegalArgumentException(
          "the hub's own certificate is not among them; an authority's alone proves nothing, it"
              + " issues to others too");
    }
    return new HeadTrust(signers, Set.copyOf(certificates), List.of());
  }

  private static boolean signs(X509Certificate certificate) {
    try {
      List<String> uses = certificate.getExtendedKeyUsage();
      return certificate.getBasicConstraints() < 0
          && (uses == null || !uses.contains("1.3.6.1.5.5.7.3.8")); // timeStamping, RFC 5280
    } catch (CertificateParsingException e) {
      return false;
    }
  }
}
