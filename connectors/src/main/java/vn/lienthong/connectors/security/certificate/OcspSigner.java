package vn.lienthong.connectors.security.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Who may sign an answer about a certificate: its issuer, or a responder to whom that very issuer
 * gave a certificate for it (RFC 6960 4.2.2.2).
 */
final class OcspSigner {
  private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

  private OcspSigner() {}

  static void require(BasicOCSPResp answer, X509Certificate issuer, Instant now)
      throws StatusRefusedException,
          GeneralSecurityException,
          OperatorCreationException,
          OCSPException {
    if (!SoundAlgorithms.signature(answer.getSignatureAlgOID().getId())) {
      throw new StatusRefusedException("the answer's signature algorithm is weak or unknown");
    }
    if (signed(answer, issuer)) {
      return;
    }
    for (X509CertificateHolder holder : answer.getCerts()) {
      X509Certificate responder = new JcaX509CertificateConverter().getCertificate(holder);
      if (signed(answer, responder)) {
        requireDelegated(responder, issuer, now);
        return;
      }
    }
    throw new StatusRefusedException("neither the issuer nor a responder of it signed the answer");
  }

  private static boolean signed(BasicOCSPResp answer, X509Certificate signer)
      throws OperatorCreationException {
    try {
      return answer.isSignatureValid(
          new JcaContentVerifierProviderBuilder().build(signer.getPublicKey()));
    } catch (OCSPException e) {
      return false; // for example a key of another kind
    }
  }

  private static void requireDelegated(
      X509Certificate responder, X509Certificate issuer, Instant now)
      throws StatusRefusedException, CertificateException {
    if (!responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        || !issued(issuer, responder)) {
      throw new StatusRefusedException("a stranger signed the answer");
    }
    List<String> purposes = responder.getExtendedKeyUsage();
    if (purposes == null || !purposes.contains(OCSP_SIGNING)) {
      throw new StatusRefusedException("the signer's certificate is not for OCSPSigning");
    }
    if (now.isBefore(responder.getNotBefore().toInstant())
        || now.isAfter(responder.getNotAfter().toInstant())
        || !SoundAlgorithms.of(responder)) {
      throw new StatusRefusedException("the responder's certificate is not valid now");
    }
    // RFC 6960 4.2.2.2.1: without it the responder's own status would have to be asked for.
    if (responder.getExtensionValue(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId()) == null) {
      throw new StatusRefusedException("the responder's certificate has no id-pkix-ocsp-nocheck");
    }
  }

  private static boolean issued(X509Certificate issuer, X509Certificate responder) {
    try {
      responder.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
