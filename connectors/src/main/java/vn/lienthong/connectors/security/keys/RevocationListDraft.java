package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.keys.KeyStores.HeldKey;

/** A certificate revocation list in the making (RFC 5280, 5): all of the one before, and more. */
final class RevocationListDraft {
  private static final Duration LIFE = Duration.ofDays(7);

  private final HeldKey issuer;
  private final Instant now;
  private final JcaX509v2CRLBuilder builder;

  RevocationListDraft(HeldKey issuer, @Nullable X509CRL before, Instant now)
      throws GeneralSecurityException, IOException {
    this.issuer = issuer;
    this.now = now;
    builder =
        new JcaX509v2CRLBuilder(issuer.certificate().getSubjectX500Principal(), Date.from(now));
    builder.setNextUpdate(Date.from(now.plus(LIFE)));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils()
            .createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
    builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number(before)));
    if (before != null) {
      builder.addCRL(new JcaX509CRLHolder(before));
    }
  }

  /** Grows even where the list before was lost: whoever saw that one would refuse a smaller one. */
  private BigInteger number(@Nullable X509CRL before) {
    BigInteger second = BigInteger.valueOf(now.getEpochSecond());
    if (before == null) {
      return second;
    }
    byte[] extension = before.getExtensionValue(Extension.cRLNumber.getId());
    BigInteger last =
        ASN1Integer.getInstance(ASN1OctetString.getInstance(extension).getOctets()).getValue();
    return second.max(last.add(BigInteger.ONE));
  }

  void add(BigInteger serial, RevocationReason reason) {
    builder.addCRLEntry(serial, Date.from(now), reason.code());
  }

  byte[] signed() throws GeneralSecurityException, IOException {
    try {
      return builder
          .build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.privateKey()))
          .getEncoded();
    } catch (OperatorCreationException e) {
      throw new CRLException(e);
    }
  }
}
