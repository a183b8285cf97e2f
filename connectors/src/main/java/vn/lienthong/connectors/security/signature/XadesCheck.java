package vn.lienthong.connectors.security.signature;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * What HUB-XADES-T-1 promises beyond the signature: whose certificate it names, and when it was.
 */
final class XadesCheck {
  private static final Map<String, String> DIGESTS =
      Map.of(
          "http://www.w3.org/2001/04/xmlenc#sha256",
          "SHA-256",
          "http://www.w3.org/2001/04/xmldsig-more#sha384",
          "SHA-384",
          "http://www.w3.org/2001/04/xmlenc#sha512",
          "SHA-512",
          "http://www.w3.org/2007/05/xmldsig-more#sha3-256",
          "SHA3-256",
          "http://www.w3.org/2007/05/xmldsig-more#sha3-384",
          "SHA3-384",
          "http://www.w3.org/2007/05/xmldsig-more#sha3-512",
          "SHA3-512");

  private final Gate gate;
  private final SignedParts signed;
  private final XadesParts xades;

  XadesCheck(Gate gate, SignedParts signed, XadesParts xades) {
    this.gate = gate;
    this.signed = signed;
    this.xades = xades;
  }

  /**
   * Checks the properties of a signature whose core validation succeeded.
   *
   * @param certificate the registered certificate that verified it
   * @return the proven time of the signature
   */
  Instant check(X509Certificate certificate) throws GeneralSecurityException {
    MessageDigest digest =
        MessageDigest.getInstance(
            DIGESTS.get(xades.digestMethod().getAttributeNS(null, "Algorithm")));
    if (!MessageDigest.isEqual(
        digest.digest(certificate.getEncoded()), decoded(xades.digestValue().getTextContent()))) {
      throw Refusals.violated(
          xades.digestValue(),
          "SigningCertificateV2 names another than the registered certificate");
    }
    StampedTime stamp =
        new StampedTime(gate, xades.timeStamp(), decoded(xades.timeStamp().getTextContent()));
    Instant time = stamp.check(signed);
    if (time.isBefore(certificate.getNotBefore().toInstant())
        || time.isAfter(certificate.getNotAfter().toInstant())) {
      throw stamp.invalid("the signer's certificate was not valid at " + time);
    }
    return time;
  }

  private byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw Refusals.at(HubErrorCode.SIGNATURE_PROFILE_VIOLATED, signed.signature(), "no base64");
    }
  }
}
