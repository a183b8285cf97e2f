package vn.lienthong.connectors.security.policy;

import java.util.Map;
import java.util.Set;

/**
 * The algorithms of XML signatures (RFC 9231) that a policy may choose from. What is not here,
 * SHA-1 and HMAC first of all, cannot be allowed by any file.
 */
public final class Algorithms {
  /** The transform that leaves the signature itself out. */
  public static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

  /** Exclusive canonicalization without comments. */
  public static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String NEWER = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final String ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";

  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  public static final String RSA_SHA256 = MORE + "rsa-sha256";

  /** RSASSA-PSS with SHA-256 and its usual parameters. */
  public static final String RSA_PSS_SHA256 = NEWER + "sha256-rsa-MGF1";

  /** ECDSA with SHA-256. */
  public static final String ECDSA_SHA256 = MORE + "ecdsa-sha256";

  /** ECDSA with SHA-384. */
  public static final String ECDSA_SHA384 = MORE + "ecdsa-sha384";

  /** SHA-256. */
  public static final String SHA256 = ENCRYPTION + "sha256";

  static final int MINIMUM_RSA_BITS = 2048;
  static final Set<String> CURVES = Set.of("secp256r1", "secp384r1", "secp521r1");
  static final Set<String> DIGESTS =
      Set.of(
          SHA256,
          MORE + "sha384",
          ENCRYPTION + "sha512",
          NEWER + "sha3-256",
          NEWER + "sha3-384",
          NEWER + "sha3-512");

  private static final String RSA = "RSA";
  private static final String EC = "EC";
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry(RSA_SHA256, RSA),
          Map.entry(MORE + "rsa-sha384", RSA),
          Map.entry(MORE + "rsa-sha512", RSA),
          Map.entry(RSA_PSS_SHA256, RSA),
          Map.entry(NEWER + "sha384-rsa-MGF1", RSA),
          Map.entry(NEWER + "sha512-rsa-MGF1", RSA),
          Map.entry(ECDSA_SHA256, EC),
          Map.entry(ECDSA_SHA384, EC),
          Map.entry(MORE + "ecdsa-sha512", EC));

  private Algorithms() {}

  /** The signature methods there are. */
  static Set<String> signatureMethods() {
    return KEYS.keySet();
  }

  /**
   * The JCA algorithm of the keys that a signature method uses.
   *
   * @throws IllegalArgumentException for another method
   */
  public static String keyAlgorithm(String signatureMethod) {
    String key = KEYS.get(signatureMethod);
    if (key == null) {
      throw new IllegalArgumentException("No signature method: " + signatureMethod);
    }
    return key;
  }
}
