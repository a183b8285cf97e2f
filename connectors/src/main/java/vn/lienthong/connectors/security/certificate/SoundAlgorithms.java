package vn.lienthong.connectors.security.certificate;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/**
 * What an authority may sign with. The JDK's own list still lets SHA-1 pass under private roots.
 */
public final class SoundAlgorithms {
  private static final Set<String> SIGNATURES =
      Set.of(
          "1.2.840.113549.1.1.11", // sha256WithRSAEncryption
          "1.2.840.113549.1.1.12", // sha384WithRSAEncryption
          "1.2.840.113549.1.1.13", // sha512WithRSAEncryption
          "1.2.840.10045.4.3.2", // ecdsa-with-SHA256
          "1.2.840.10045.4.3.3", // ecdsa-with-SHA384
          "1.2.840.10045.4.3.4"); // ecdsa-with-SHA512

  private SoundAlgorithms() {}

  /** Whether a signature by this algorithm is sound, whoever signs. */
  public static boolean signature(String objectIdentifier) {
    return SIGNATURES.contains(objectIdentifier);
  }

  static boolean of(X509Certificate certificate) {
    return signature(certificate.getSigAlgOID()) && key(certificate.getPublicKey());
  }

  private static boolean key(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() >= 2048;
    }
    return key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() >= 256;
  }
}
