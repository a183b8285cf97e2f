package vn.lienthong.connectors.security;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.api.CertificateVerdict.Status;
import vn.lienthong.connectors.security.timestamp.LocalTimeStampAuthority;

/** Authorities for time-stamps with roots of their own. */
public final class TestTimeStamps {
  private final KeyPair root = newKeys();
  private final KeyPair keys = newKeys();
  private final X509Certificate rootCertificate;
  private final X509Certificate certificate;

  private TestTimeStamps(KeyPurposeId purpose) throws Exception {
    X500Principal rootName = new X500Principal("CN=Test TSA Root,C=VN");
    rootCertificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                draft(rootName, rootName, root, 1)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                    .addExtension(
                        Extension.keyUsage,
                        true,
                        new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .build(signer(root.getPrivate())));
    certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                draft(rootName, new X500Principal("CN=Test TSA,C=VN"), keys, 2)
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose))
                    .build(signer(root.getPrivate())));
  }

  public static TestTimeStamps make() {
    return make(KeyPurposeId.id_kp_timeStamping);
  }

  /** Its certificate is one for programs' code. */
  public static TestTimeStamps withWrongUsage() {
    return make(KeyPurposeId.id_kp_codeSigning);
  }

  private static TestTimeStamps make(KeyPurposeId purpose) {
    try {
      return new TestTimeStamps(purpose);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public X509Certificate root() {
    return rootCertificate;
  }

  public X509Certificate certificate() {
    return certificate;
  }

  public LocalTimeStampAuthority authority(Clock clock) {
    return new LocalTimeStampAuthority(keys.getPrivate(), List.of(certificate), clock);
  }

  /** Signs with its own key under the certificate of another. */
  public LocalTimeStampAuthority authorityShowing(X509Certificate other, Clock clock) {
    return new LocalTimeStampAuthority(keys.getPrivate(), List.of(other), clock);
  }

  /** Accepts every member's certificate, and this authority's alone for time-stamps. */
  public CertificateJudge judge() {
    return (shown, use) ->
        new CertificateVerdict(
            use == CertificateUse.TIME_STAMP && !shown.equals(certificate)
                ? Status.CHAIN_INVALID
                : Status.GOOD,
            RevocationSource.CRL,
            null,
            "");
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JcaX509v3CertificateBuilder draft(
      X500Principal issuer, X500Principal subject, KeyPair of, long serial) {
    Instant now = Clock.systemUTC().instant();
    return new JcaX509v3CertificateBuilder(
        issuer,
        BigInteger.valueOf(serial),
        Date.from(now.minus(Duration.ofDays(30))),
        Date.from(now.plus(Duration.ofDays(300))),
        subject,
        of.getPublic());
  }

  private static org.bouncycastle.operator.ContentSigner signer(PrivateKey key) throws Exception {
    return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
  }
}
