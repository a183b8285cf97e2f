package vn.lienthong.connectors.security.certificate;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/** Where a certificate says its status can be asked: http and https only, never a file. */
final class StatusAddresses {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private StatusAddresses() {}

  /** The responders in its authority information access (RFC 5280 4.2.2.1). */
  static List<URI> responders(X509Certificate certificate) {
    byte @Nullable [] content = content(certificate, Extension.authorityInfoAccess.getId());
    List<URI> found = new ArrayList<>();
    if (content != null) {
      for (AccessDescription one :
          AuthorityInformationAccess.getInstance(content).getAccessDescriptions()) {
        if (AccessDescription.id_ad_ocsp.equals(one.getAccessMethod())) {
          add(found, one.getAccessLocation());
        }
      }
    }
    return found;
  }

  /** The lists in its distribution points (RFC 5280 4.2.1.13). */
  static List<URI> lists(X509Certificate certificate) {
    byte @Nullable [] content = content(certificate, Extension.cRLDistributionPoints.getId());
    List<URI> found = new ArrayList<>();
    if (content != null) {
      for (DistributionPoint point : CRLDistPoint.getInstance(content).getDistributionPoints()) {
        // One of another issuer, or for some reasons only, could not say that all is good.
        if (point.getDistributionPoint() != null
            && point.getCRLIssuer() == null
            && point.getReasons() == null) {
          found.addAll(of(point.getDistributionPoint()));
        }
      }
    }
    return found;
  }

  static List<URI> of(DistributionPointName name) {
    List<URI> found = new ArrayList<>();
    if (name.getType() == DistributionPointName.FULL_NAME) {
      for (GeneralName one : GeneralNames.getInstance(name.getName()).getNames()) {
        add(found, one);
      }
    }
    return found;
  }

  private static void add(List<URI> found, GeneralName name) {
    if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
      return;
    }
    try {
      URI address = new URI(name.getName().toString());
      if (address.getScheme() != null && SCHEMES.contains(address.getScheme())) {
        found.add(address);
      }
    } catch (URISyntaxException e) {
      return; // nobody can be asked there
    }
  }

  private static byte @Nullable [] content(X509Certificate certificate, String identifier) {
    byte @Nullable [] value = certificate.getExtensionValue(identifier);
    return value == null ? null : ASN1OctetString.getInstance(value).getOctets();
  }
}
