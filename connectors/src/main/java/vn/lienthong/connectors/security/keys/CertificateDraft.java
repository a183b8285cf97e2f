package vn.lienthong.connectors.security.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate in the making; the three shapes that the development PKI knows. */
final class CertificateDraft {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ORGANISATION = "Liên Thông - PKI phát triển";

  // Machines whose clocks differ a little should not refuse each other in the first minutes.
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private final X509v3CertificateBuilder builder;
  private final JcaX509ExtensionUtils identifiers;

  private CertificateDraft(
      X500Name issuer, PublicKey issuerKey, String commonName, PublicKey key, Validity validity)
      throws GeneralSecurityException, CertIOException {
    builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(128, RANDOM).add(BigInteger.ONE),
            Date.from(validity.from().minus(CLOCK_SKEW)),
            Date.from(validity.from().plus(validity.length())),
            name(commonName),
            key);
    identifiers = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        identifiers.createAuthorityKeyIdentifier(issuerKey));
  }

  static X509Certificate root(String commonName, KeyPair keys, Validity validity)
      throws GeneralSecurityException, CertIOException {
    CertificateDraft draft =
        new CertificateDraft(
            name(commonName), keys.getPublic(), commonName, keys.getPublic(), validity);
    return draft.authority(new BasicConstraints(true)).signedBy(keys.getPrivate());
  }

  static X509Certificate issuing(
      KeyStores.HeldKey root, String commonName, PublicKey key, Validity validity)
      throws GeneralSecurityException, CertIOException {
    CertificateDraft draft = under(root, commonName, key, validity);
    return draft.authority(new BasicConstraints(0)).signedBy(root.privateKey());
  }

  static X509Certificate member(
      KeyStores.HeldKey issuer, String commonName, PublicKey key, Validity validity)
      throws GeneralSecurityException, CertIOException {
    CertificateDraft draft = under(issuer, commonName, key, validity);
    X509v3CertificateBuilder builder = draft.builder;
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    builder.addExtension(
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(
            new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(
            new GeneralName[] {
              new GeneralName(GeneralName.dNSName, "localhost"),
              new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            }));
    return draft.signedBy(issuer.privateKey());
  }

  private static CertificateDraft under(
      KeyStores.HeldKey issuer, String commonName, PublicKey key, Validity validity)
      throws GeneralSecurityException, CertIOException {
    X500Name issuerName =
        X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
    return new CertificateDraft(
        issuerName, issuer.certificate().getPublicKey(), commonName, key, validity);
  }

  private CertificateDraft authority(BasicConstraints constraints) throws CertIOException {
    builder.addExtension(Extension.basicConstraints, true, constraints);
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    return this;
  }

  private X509Certificate signedBy(PrivateKey key) throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static X500Name name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.O, ORGANISATION)
        .addRDN(BCStyle.CN, commonName)
        .build();
  }

  /** From when, and for how long. */
  record Validity(Instant from, Duration length) {}
}
