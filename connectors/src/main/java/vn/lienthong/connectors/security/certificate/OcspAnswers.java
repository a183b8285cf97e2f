package vn.lienthong.connectors.security.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.security.certificate.Statement.Finding;

/** Questions to responders and their verified answers (RFC 6960). */
final class OcspAnswers {
  private OcspAnswers() {}

  /**
   * A question about one certificate, without a nonce, so that an answer may be kept (RFC 5019).
   */
  static byte[] question(Link link) throws IOException {
    try {
      // The digest only names the issuer; responders are required to know SHA-1 for it.
      CertificateID id =
          new JcaCertificateID(
              digests().get(CertificateID.HASH_SHA1),
              link.issuer(),
              link.certificate().getSerialNumber());
      return new OCSPReqBuilder().addRequest(id).build().getEncoded();
    } catch (OCSPException | OperatorCreationException | GeneralSecurityException e) {
      throw new IOException("No question could be made", e);
    }
  }

  /**
   * Reads an answer.
   *
   * @param bytes from anywhere: only what is signed counts
   * @param link whom it must be about, and whose signature it must lead to
   */
  static Statement read(byte[] bytes, Link link, Instant now) throws StatusRefusedException {
    try {
      OCSPResp response = new OCSPResp(bytes);
      if (response.getStatus() != OCSPResp.SUCCESSFUL) {
        throw new StatusRefusedException("the responder answers error " + response.getStatus());
      }
      if (!(response.getResponseObject() instanceof BasicOCSPResp basic)) {
        throw new StatusRefusedException("not a basic OCSP response");
      }
      OcspSigner.require(basic, link.issuer(), now);
      return statement(about(basic, link), now);
    } catch (StatusRefusedException e) {
      throw e;
    } catch (Exception e) { // the parser throws many kinds for garbage
      throw new StatusRefusedException("not an OCSP answer: " + e.getClass().getSimpleName());
    }
  }

  private static SingleResp about(BasicOCSPResp basic, Link link)
      throws StatusRefusedException,
          OperatorCreationException,
          GeneralSecurityException,
          OCSPException {
    var issuer = new JcaX509CertificateHolder(link.issuer());
    for (SingleResp one : basic.getResponses()) {
      CertificateID id = one.getCertID();
      if (id.getSerialNumber().equals(link.certificate().getSerialNumber())
          && id.matchesIssuer(issuer, digests())) {
        return one;
      }
    }
    throw new StatusRefusedException("the answer is about another certificate");
  }

  private static Statement statement(SingleResp one, Instant now) throws StatusRefusedException {
    Instant thisUpdate = one.getThisUpdate().toInstant();
    if (thisUpdate.isAfter(now.plus(Statement.CLOCK_SKEW))) {
      throw new StatusRefusedException("the answer is of the future: " + thisUpdate);
    }
    @Nullable Date next = one.getNextUpdate();
    @Nullable CertificateStatus status = one.getCertStatus();
    Finding finding =
        status == CertificateStatus.GOOD
            ? Finding.GOOD
            : status instanceof RevokedStatus ? Finding.REVOKED : Finding.UNKNOWN;
    String detail = status instanceof RevokedStatus revoked ? revocation(revoked) : "";
    return new Statement(
        RevocationSource.OCSP, finding, thisUpdate, next == null ? null : next.toInstant(), detail);
  }

  private static String revocation(RevokedStatus revoked) {
    String reason =
        revoked.hasRevocationReason() ? ", reason " + revoked.getRevocationReason() : "";
    return "revoked at " + revoked.getRevocationTime().toInstant() + reason;
  }

  static DigestCalculatorProvider digests() throws OperatorCreationException {
    return new JcaDigestCalculatorProviderBuilder().build();
  }
}
