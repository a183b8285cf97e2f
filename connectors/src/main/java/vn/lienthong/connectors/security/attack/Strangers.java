package vn.lienthong.connectors.security.attack;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys that no member registered, each with a certificate that it signed itself. */
final class Strangers {
  // Makes the keys that the JDK refuses to make; not installed, so nothing else ever uses it.
  static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private Strangers() {}

  /** A key of the same kind as another, under the same names and serial number. */
  static SigningKey twinOf(X509Certificate certificate) {
    boolean curve = certificate.getPublicKey().getAlgorithm().equals("EC");
    X500Name name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return named(
        keys(curve ? "EC" : "RSA", curve ? "secp256r1" : "2048"),
        name,
        certificate.getSerialNumber());
  }

  static SigningKey rsa(int bits) {
    return named(keys("RSA", "" + bits), new X500Name("CN=X99.LA"), BigInteger.TEN);
  }

  static SigningKey curve(String name) {
    return named(keys("EC", name), new X500Name("CN=X99.LA"), BigInteger.TEN);
  }

  private static KeyPair keys(String algorithm, String size) {
    try {
      boolean odd = algorithm.equals("EC") && !size.equals("secp256r1");
      KeyPairGenerator generator =
          odd
              ? KeyPairGenerator.getInstance(algorithm, PROVIDER)
              : KeyPairGenerator.getInstance(algorithm);
      if (algorithm.equals("RSA")) {
        generator.initialize(Integer.parseInt(size));
      } else {
        generator.initialize(new ECGenParameterSpec(size));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " " + size, e);
    }
  }

  /** The key of a time-stamp authority that nobody relies on. */
  static SigningKey timeStamps() {
    return named(
        keys("EC", "secp256r1"),
        new X500Name("CN=X99.LA TSA"),
        BigInteger.TEN,
        KeyPurposeId.id_kp_timeStamping);
  }

  private static SigningKey named(
      KeyPair keys, X500Name name, BigInteger serial, KeyPurposeId... purposes) {
    try {
      String hash = keys.getPrivate().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA";
      Instant now = Instant.now();
      var signer =
          new JcaContentSignerBuilder("SHA256with" + hash)
              .setProvider(PROVIDER)
              .build(keys.getPrivate());
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              serial,
              Date.from(now.minus(Duration.ofHours(1))),
              Date.from(now.plus(Duration.ofDays(30))),
              name,
              keys.getPublic());
      if (purposes.length > 0) {
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purposes));
      }
      var holder = builder.build(signer);
      X509Certificate certificate =
          new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(holder);
      certificate.checkValidity();
      return new SigningKey(keys.getPrivate(), certificate);
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("No certificate for a stranger", e);
    }
  }
}
