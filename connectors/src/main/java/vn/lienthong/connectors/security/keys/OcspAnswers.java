package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.lienthong.connectors.security.keys.KeyStores.HeldKey;

/** Signed answers about certificates of the development PKI (RFC 6960), from what it holds now. */
final class OcspAnswers {
  private static final Duration LIFE = Duration.ofHours(1);

  private final DevelopmentOffice office;
  private final HeldKey key;
  private final Instant now;

  OcspAnswers(DevelopmentOffice office, Instant now) throws GeneralSecurityException, IOException {
    this.office = office;
    this.key = office.responderKey();
    this.now = now;
  }

  /** The answer to a request, malformed ones too: DER both. */
  byte[] to(byte[] request) throws GeneralSecurityException, IOException {
    try {
      return answer(new OCSPReq(request)).getEncoded();
    } catch (IOException | IllegalArgumentException malformed) {
      return error(OCSPRespBuilder.MALFORMED_REQUEST);
    } catch (OCSPException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private OCSPResp answer(OCSPReq request)
      throws OCSPException, OperatorCreationException, GeneralSecurityException, IOException {
    X509CertificateHolder own = new JcaX509CertificateHolder(key.certificate());
    var builder = new BasicOCSPRespBuilder(new RespID(own.getSubject()));
    for (Req asked : request.getRequestList()) {
      builder.addResponse(
          asked.getCertID(),
          status(asked.getCertID()),
          Date.from(now),
          Date.from(now.plus(LIFE)),
          null);
    }
    Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (nonce != null) {
      builder.setResponseExtensions(new Extensions(nonce));
    }
    return new OCSPRespBuilder()
        .build(
            OCSPRespBuilder.SUCCESSFUL,
            builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(key.privateKey()),
                new X509CertificateHolder[] {own},
                Date.from(now)));
  }

  private CertificateStatus status(CertificateID id)
      throws OCSPException, OperatorCreationException, GeneralSecurityException, IOException {
    X509Certificate issuer = key.chain().get(1);
    if (!id.matchesIssuer(
        new JcaX509CertificateHolder(issuer), new JcaDigestCalculatorProviderBuilder().build())) {
      return new UnknownStatus();
    }
    Optional<X509CRLEntry> entry = office.revocations().entry(id.getSerialNumber());
    if (entry.isPresent()) {
      return new RevokedStatus(
          Date.from(entry.get().getRevocationDate().toInstant()),
          RevocationReason.of(entry.get().getRevocationReason()).code());
    }
    return isIssued(id.getSerialNumber()) ? CertificateStatus.GOOD : new UnknownStatus();
  }

  /** RFC 6960, 2.2 allows "good" for what was never issued; saying "unknown" is safer. */
  private boolean isIssued(BigInteger serial) throws IOException {
    for (X509Certificate certificate : office.allCertificates()) {
      if (certificate.getSerialNumber().equals(serial)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] error(int status) throws GeneralSecurityException, IOException {
    try {
      return new OCSPRespBuilder().build(status, null).getEncoded();
    } catch (OCSPException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
