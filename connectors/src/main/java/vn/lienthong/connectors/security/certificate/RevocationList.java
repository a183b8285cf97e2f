package vn.lienthong.connectors.security.certificate;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.security.certificate.Statement.Finding;

/** A verified list of an authority (RFC 5280 5): complete, direct, not a delta. */
final class RevocationList {
  private static final String NUMBER = "2.5.29.20";
  private static final int MAY_SIGN_LISTS = 6;

  private final X509CRL list;
  private final ListScope scope;
  private final BigInteger number;

  private RevocationList(X509CRL list, ListScope scope, BigInteger number) {
    this.list = list;
    this.scope = scope;
    this.number = number;
  }

  /**
   * Reads a list, binary or PEM.
   *
   * @param bytes from anywhere: only what is signed counts
   */
  static RevocationList read(byte[] bytes, X509Certificate issuer, Instant now)
      throws StatusRefusedException {
    try {
      X509CRL list =
          (X509CRL)
              CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
      requireSigned(list, issuer);
      if (list.getThisUpdate().toInstant().isAfter(now.plus(Statement.CLOCK_SKEW))) {
        throw new StatusRefusedException("the list is of the future");
      }
      return new RevocationList(list, ListScope.of(list), number(list));
    } catch (StatusRefusedException e) {
      throw e;
    } catch (Exception e) { // the parser throws many kinds for garbage
      throw new StatusRefusedException("not a revocation list: " + e.getClass().getSimpleName());
    }
  }

  private static void requireSigned(X509CRL list, X509Certificate issuer)
      throws StatusRefusedException {
    boolean @Nullable [] usage = issuer.getKeyUsage();
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      throw new StatusRefusedException("the list is of another authority");
    }
    if (usage != null && !usage[MAY_SIGN_LISTS]) {
      throw new StatusRefusedException("the authority may not sign lists (keyUsage)");
    }
    if (!SoundAlgorithms.signature(list.getSigAlgOID())) {
      throw new StatusRefusedException("the list's signature algorithm is weak or unknown");
    }
    try {
      list.verify(issuer.getPublicKey());
    } catch (GeneralSecurityException e) {
      throw new StatusRefusedException("the authority did not sign the list");
    }
  }

  private static BigInteger number(X509CRL list) {
    byte @Nullable [] extension = list.getExtensionValue(NUMBER);
    return extension == null
        ? BigInteger.ZERO
        : ASN1Integer.getInstance(ASN1OctetString.getInstance(extension).getOctets()).getValue();
  }

  /** What it says about a certificate of its authority; nothing about one outside its scope. */
  Optional<Statement> about(X509Certificate certificate) {
    if (!scope.covers(certificate)) {
      return Optional.empty();
    }
    @Nullable X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
    Finding finding = entry == null ? Finding.GOOD : Finding.REVOKED;
    return Optional.of(
        new Statement(RevocationSource.CRL, finding, thisUpdate(), nextUpdate(), detail(entry)));
  }

  private static String detail(@Nullable X509CRLEntry entry) {
    if (entry == null) {
      return "";
    }
    String reason =
        entry.getRevocationReason() == null ? "" : ", reason " + entry.getRevocationReason();
    return "revoked at " + entry.getRevocationDate().toInstant() + reason;
  }

  Instant thisUpdate() {
    return list.getThisUpdate().toInstant();
  }

  @Nullable Instant nextUpdate() {
    return list.getNextUpdate() == null ? null : list.getNextUpdate().toInstant();
  }

  /** Whether it was made before another one of the same source: somebody plays back an old list. */
  boolean olderThan(RevocationList other) {
    return number.compareTo(other.number) < 0 || thisUpdate().isBefore(other.thisUpdate());
  }

  /** Its critical extensions, for the scope. */
  static Set<String> critical(X509CRL list) {
    Set<String> found = list.getCriticalExtensionOIDs();
    return found == null ? Set.of() : found;
  }
}
