package vn.lienthong.connectors.security.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.KeyStores.HeldKey;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * What the issuing authority has revoked. Its signed list, {@code issuing.crl} (DER), is the only
 * record of it, so the two can never differ.
 */
final class DevelopmentRevocations {
  private static final Duration FRESH = Duration.ofDays(1);

  private final Path file;
  private final HeldKey issuing;
  private final Clock clock;
  private @Nullable X509CRL list;

  private DevelopmentRevocations(Path file, HeldKey issuing, Clock clock) {
    this.file = file;
    this.issuing = issuing;
    this.clock = clock;
  }

  /**
   * Reads the list; the caller holds the lock of the directory.
   *
   * @throws GeneralSecurityException when a list is there but this authority did not sign it
   */
  static DevelopmentRevocations in(Path directory, HeldKey issuing, Clock clock)
      throws GeneralSecurityException, IOException {
    var read = new DevelopmentRevocations(directory.resolve("issuing.crl"), issuing, clock);
    if (Files.exists(read.file)) {
      X509CRL found = read(Files.readAllBytes(read.file));
      if (read.ofThisAuthority(found)) {
        found.verify(issuing.certificate().getPublicKey());
        read.list = found;
      }
    }
    return read;
  }

  private static X509CRL read(byte[] bytes) throws GeneralSecurityException {
    return (X509CRL)
        CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
  }

  /** Every authority has the same name; one that was replaced had another key. */
  private boolean ofThisAuthority(X509CRL found) throws GeneralSecurityException {
    byte[] extension = found.getExtensionValue(Extension.authorityKeyIdentifier.getId());
    byte[] named =
        AuthorityKeyIdentifier.getInstance(ASN1OctetString.getInstance(extension).getOctets())
            .getKeyIdentifierOctets();
    byte[] own =
        new JcaX509ExtensionUtils()
            .createSubjectKeyIdentifier(issuing.certificate().getPublicKey())
            .getKeyIdentifier();
    return Arrays.equals(named, own);
  }

  /** The newest list; made anew where there is none or it is older than a day. */
  X509CRL current() throws GeneralSecurityException, IOException {
    X509CRL known = list;
    if (known != null
        && known.getThisUpdate().toInstant().isAfter(clock.instant().minus(FRESH))
        && known.getNextUpdate().toInstant().isAfter(clock.instant())) {
      return known;
    }
    return renewed();
  }

  /** A new list with the same content. */
  X509CRL renewed() throws GeneralSecurityException, IOException {
    return write(new RevocationListDraft(issuing, list, clock.instant()));
  }

  /** Revokes; a certificate that is revoked already keeps its day and its reason. */
  X509CRL revoke(X509Certificate certificate, RevocationReason reason)
      throws GeneralSecurityException, IOException {
    certificate.verify(issuing.certificate().getPublicKey());
    if (entry(certificate).isPresent()) {
      return current();
    }
    var draft = new RevocationListDraft(issuing, list, clock.instant());
    draft.add(certificate.getSerialNumber(), reason);
    return write(draft);
  }

  /** The entry of a certificate that is revoked. */
  Optional<X509CRLEntry> entry(X509Certificate certificate) {
    return entry(certificate.getSerialNumber());
  }

  Optional<X509CRLEntry> entry(BigInteger serial) {
    X509CRL known = list;
    return known == null
        ? Optional.empty()
        : Optional.ofNullable(known.getRevokedCertificate(serial));
  }

  IssuedCertificate described(MemberCode member, X509Certificate certificate) {
    return entry(certificate)
        .map(
            entry ->
                new IssuedCertificate(
                    member,
                    certificate,
                    entry.getRevocationDate().toInstant(),
                    RevocationReason.of(entry.getRevocationReason())))
        .orElseGet(() -> new IssuedCertificate(member, certificate, null, null));
  }

  private X509CRL write(RevocationListDraft draft) throws GeneralSecurityException, IOException {
    byte[] bytes = draft.signed();
    PrivateFiles.write(file, bytes);
    X509CRL made = read(bytes);
    list = made;
    return made;
  }
}
