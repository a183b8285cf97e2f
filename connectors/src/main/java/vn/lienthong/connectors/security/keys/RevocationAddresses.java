package vn.lienthong.connectors.security.keys;

import java.net.URI;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where a new certificate says that its status may be asked.
 *
 * @param crl address of the revocation list; null where the certificate names none
 * @param ocsp address of the OCSP responder; null where the certificate names none
 */
public record RevocationAddresses(@Nullable URI crl, @Nullable URI ocsp) {
  /** A certificate that names no address: whoever relies on it must know the list's place. */
  public static final RevocationAddresses NONE = new RevocationAddresses(null, null);

  void addTo(X509v3CertificateBuilder certificate) throws CertIOException {
    if (crl != null) {
      var place = new DistributionPointName(new GeneralNames(uri(crl)));
      certificate.addExtension(
          Extension.cRLDistributionPoints,
          false,
          new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(place, null, null)}));
    }
    if (ocsp != null) {
      certificate.addExtension(
          Extension.authorityInfoAccess,
          false,
          new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(ocsp)));
    }
  }

  private static GeneralName uri(URI address) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address.toString());
  }
}
