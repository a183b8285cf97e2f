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
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
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

/** A certificate in the making; the shapes that the development PKI knows. */
final class CertificateDraft {
  private static final SecureRandom RANDOM = new SecureRandom();
  static final String ORGANISATION = "Liên Thông - PKI phát triển";

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
      KeyStores.HeldKey issuer,
      String commonName,
      PublicKey key,
      Validity validity,
      RevocationAddresses addresses)
      throws GeneralSecurityException, CertIOException {
    CertificateDraft draft = under(issuer, commonName, key, validity).endEntity();
    draft.extendedUsage(false, KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth);
    draft.builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(
            new GeneralName[] {
              new GeneralName(GeneralName.dNSName, "localhost"),
              new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            }));
    addresses.addTo(draft.builder);
    return draft.signedBy(issuer.privateKey());
  }

  /** RFC 3161, 2.3: this one use and no other, and critical. */
  static X509Certificate timeStamping(
      KeyStores.HeldKey issuer, String commonName, PublicKey key, Validity validity)
      throws GeneralSecurityException, CertIOException {
    CertificateDraft draft = under(issuer, commonName, key, validity).endEntity();
    draft.extendedUsage(true, KeyPurposeId.id_kp_timeStamping);
    return draft.signedBy(issuer.privateKey());
  }

  /** RFC 6960, 4.2.2.2: speaks for its issuer, and nobody needs to ask whether it is revoked. */
  static X509Certificate responder(
      KeyStores.HeldKey issuer, String commonName, PublicKey key, Validity validity)
      throws GeneralSecurityException, CertIOException {
    CertificateDraft draft = under(issuer, commonName, key, validity).endEntity();
    draft.extendedUsage(false, KeyPurposeId.id_kp_OCSPSigning);
    draft.builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    return draft.signedBy(issuer.privateKey());
  }

  private CertificateDraft endEntity() throws CertIOException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    return this;
  }

  private void extendedUsage(boolean critical, KeyPurposeId... purposes) throws CertIOException {
    builder.addExtension(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
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
