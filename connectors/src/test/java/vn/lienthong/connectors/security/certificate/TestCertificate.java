package vn.lienthong.connectors.security.certificate;

import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A certificate as a test wants it, wrong ones included. */
final class TestCertificate {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final @Nullable X509Certificate issuer;
  private final KeyPair signing;
  private final String name;
  private final PublicKey key;
  private Instant from;
  private Instant to;
  private String algorithm = "SHA256withECDSA";
  private Consumer<X509v3CertificateBuilder> extensions = builder -> {};

  /** A certificate with its private key. */
  record Holder(X509Certificate certificate, KeyPair keys) {}

  private TestCertificate(
      @Nullable X509Certificate issuer, KeyPair signing, String name, PublicKey key, Instant now) {
    this.issuer = issuer;
    this.signing = signing;
    this.name = name;
    this.key = key;
    this.from = now.minus(Duration.ofDays(30));
    this.to = now.plus(Duration.ofDays(365));
  }

  static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static Holder root(String name, Instant now) {
    KeyPair keys = keys();
    var draft = new TestCertificate(null, keys, name, keys.getPublic(), now);
    return new Holder(draft.authority(-1).make(), keys);
  }

  static Holder authority(Holder issuer, String name, int pathLength, Instant now) {
    KeyPair keys = keys();
    TestCertificate draft = of(issuer, name, keys.getPublic(), now);
    return new Holder(draft.authority(pathLength).make(), keys);
  }

  static TestCertificate of(Holder issuer, String name, PublicKey key, Instant now) {
    return new TestCertificate(issuer.certificate(), issuer.keys(), name, key, now);
  }

  TestCertificate valid(Instant first, Instant last) {
    from = first;
    to = last;
    return this;
  }

  TestCertificate signedWith(String signatureAlgorithm) {
    algorithm = signatureAlgorithm;
    return this;
  }

  TestCertificate authority(int pathLength) {
    return with(
            Extension.basicConstraints,
            true,
            pathLength < 0 ? new BasicConstraints(true) : new BasicConstraints(pathLength))
        .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
  }

  TestCertificate usage(int bits) {
    return with(Extension.keyUsage, true, new KeyUsage(bits));
  }

  TestCertificate purposes(boolean critical, KeyPurposeId... purposes) {
    return with(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
  }

  TestCertificate responder(URI address) {
    return with(
        Extension.authorityInfoAccess,
        false,
        new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(address)));
  }

  TestCertificate list(URI address) {
    var name = new DistributionPointName(new GeneralNames(uri(address)));
    return with(
        Extension.cRLDistributionPoints,
        false,
        new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)}));
  }

  TestCertificate with(ASN1ObjectIdentifier identifier, boolean critical, ASN1Encodable value) {
    extensions =
        extensions.andThen(
            builder -> {
              try {
                builder.addExtension(identifier, critical, value);
              } catch (CertIOException e) {
                throw new IllegalStateException(e);
              }
            });
    return this;
  }

  X509Certificate make() {
    try {
      X500Name subject = new X500Name("C=VN,O=Test,CN=" + name);
      X500Name above =
          issuer == null
              ? subject
              : X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded());
      var builder =
          new JcaX509v3CertificateBuilder(
              above, new BigInteger(100, RANDOM), Date.from(from), Date.from(to), subject, key);
      extensions.accept(builder);
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder(algorithm).build(signing.getPrivate())));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static GeneralName uri(URI address) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address.toString());
  }
}
