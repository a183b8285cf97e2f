package vn.lienthong.connectors.security.certificate;

import static vn.lienthong.connectors.api.CertificateVerdict.Status.USAGE_WRONG;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateUse;

/** What a certificate may be used for, by its own extensions (RFC 5280 4.2.1.3, .9, .12). */
final class CertificateUsage {
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final String ANY = "2.5.29.37.0";
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2";
  private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

  private CertificateUsage() {}

  static void require(X509Certificate certificate, CertificateUse use)
      throws CertificateRefusedException {
    if (certificate.getBasicConstraints() >= 0) {
      throw wrong("basicConstraints: an authority's certificate is for no other use");
    }
    boolean @Nullable [] keyUsage = certificate.getKeyUsage();
    switch (use) {
      case SIGNATURE -> requireSigning(keyUsage);
      case TLS_CLIENT -> requireTls(keyUsage, certificate, CLIENT, "clientAuth");
      case TLS_SERVER -> requireTls(keyUsage, certificate, SERVER, "serverAuth");
      case TIME_STAMP -> requireTimeStamping(keyUsage, certificate);
    }
  }

  private static void requireSigning(boolean @Nullable [] keyUsage)
      throws CertificateRefusedException {
    if (keyUsage != null && !keyUsage[0] && !keyUsage[1]) {
      throw wrong("keyUsage: neither digitalSignature nor nonRepudiation");
    }
  }

  private static void requireTls(
      boolean @Nullable [] keyUsage, X509Certificate certificate, String purpose, String name)
      throws CertificateRefusedException {
    if (keyUsage != null && !keyUsage[0]) {
      throw wrong("keyUsage: not digitalSignature");
    }
    List<String> purposes = purposes(certificate);
    if (purposes != null && !purposes.contains(purpose) && !purposes.contains(ANY)) {
      throw wrong("extendedKeyUsage: not " + name);
    }
  }

  /** RFC 3161 2.3: the only purpose, and critical. */
  private static void requireTimeStamping(boolean @Nullable [] usage, X509Certificate certificate)
      throws CertificateRefusedException {
    requireSigning(usage);
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    if (critical == null
        || !critical.contains(EXTENDED_KEY_USAGE)
        || !List.of(TIME_STAMPING).equals(purposes(certificate))) {
      throw wrong("extendedKeyUsage: timeStamping must be the only one, and critical");
    }
  }

  private static @Nullable List<String> purposes(X509Certificate certificate)
      throws CertificateRefusedException {
    try {
      return certificate.getExtendedKeyUsage();
    } catch (CertificateParsingException e) {
      throw wrong("extendedKeyUsage: unreadable");
    }
  }

  private static CertificateRefusedException wrong(String rule) {
    return new CertificateRefusedException(USAGE_WRONG, rule);
  }
}
