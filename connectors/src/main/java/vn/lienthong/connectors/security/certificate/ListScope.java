package vn.lienthong.connectors.security.certificate;

import java.net.URI;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates of its authority a list speaks about (RFC 5280 5.2.5). A list in parts says
 * nothing about a certificate of another part: to take its silence for good would be wrong.
 *
 * @param users whether it covers certificates of end entities
 * @param authorities whether it covers certificates of authorities
 * @param points the distribution points it belongs to; empty where it is the whole list
 */
record ListScope(boolean users, boolean authorities, List<URI> points) {
  private static final String DISTRIBUTION_POINT = "2.5.29.28";

  static ListScope of(X509CRL list) throws StatusRefusedException {
    if (!Set.of(DISTRIBUTION_POINT).containsAll(RevocationList.critical(list))) {
      throw new StatusRefusedException("a delta, or a list with an unknown critical extension");
    }
    byte @Nullable [] extension = list.getExtensionValue(DISTRIBUTION_POINT);
    if (extension == null) {
      return new ListScope(true, true, List.of());
    }
    var part =
        IssuingDistributionPoint.getInstance(ASN1OctetString.getInstance(extension).getOctets());
    if (part.isIndirectCRL() || part.getOnlySomeReasons() != null) {
      throw new StatusRefusedException("an indirect list, or one for some reasons only");
    }
    boolean attributes = part.onlyContainsAttributeCerts();
    return new ListScope(
        !part.onlyContainsCACerts() && !attributes,
        !part.onlyContainsUserCerts() && !attributes,
        part.getDistributionPoint() == null
            ? List.of()
            : StatusAddresses.of(part.getDistributionPoint()));
  }

  boolean covers(X509Certificate certificate) {
    boolean kind = certificate.getBasicConstraints() >= 0 ? authorities : users;
    return kind
        && (points.isEmpty()
            || StatusAddresses.lists(certificate).stream().anyMatch(points::contains));
  }
}
