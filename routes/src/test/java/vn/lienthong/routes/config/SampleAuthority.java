package vn.lienthong.routes.config;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that is not the development PKI. */
final class SampleAuthority {
  private static final X500Name NAME = new X500Name("C=VN,O=CA mau,CN=Sample Root");

  private final KeyPair keys = pair();
  private final X509Certificate root = certificate(NAME, keys, true);

  String pem() throws Exception {
    return pem(root);
  }

  String issued(String commonName) throws Exception {
    return pem(certificate(new X500Name("C=VN,CN=" + commonName), pair(), false));
  }

  private X509Certificate certificate(X500Name subject, KeyPair own, boolean authority) {
    try {
      Instant now = Instant.now();
      var builder =
          new JcaX509v3CertificateBuilder(
              NAME,
              BigInteger.valueOf(now.toEpochMilli()),
              Date.from(now.minusSeconds(60)),
              Date.from(now.plus(Duration.ofDays(30))),
              subject,
              own.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(X509Certificate certificate) throws Exception {
    byte[] text = Base64.getMimeEncoder().encode(certificate.getEncoded());
    return "-----BEGIN CERTIFICATE-----\n"
        + new String(text, StandardCharsets.US_ASCII)
        + "\n-----END CERTIFICATE-----\n";
  }
}
