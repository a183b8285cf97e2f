package vn.lienthong.connectors.security.signature;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a signature may use. Everything else is refused.
 *
 * @param profile the name that refusals show
 * @param canonicalization the one method for {@code SignedInfo}
 * @param transforms the transforms of the one reference, in this order
 * @param signatureMethods allowed methods, each with the algorithm its key must have
 * @param digestMethods allowed digests
 * @param minimumRsaBits smallest RSA modulus
 * @param curves allowed curves, by their JCA names
 * @param maximumCertificates how many certificates {@code X509Data} may show: signer and issuers
 */
record SignaturePolicy(
    String profile,
    String canonicalization,
    List<String> transforms,
    Map<String, String> signatureMethods,
    Set<String> digestMethods,
    int minimumRsaBits,
    Set<String> curves,
    int maximumCertificates) {
  static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
  static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
  static final String ECDSA_SHA384 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384";
  static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  /** Profile HUB-XMLDSIG-1. */
  static final SignaturePolicy HUB_XMLDSIG_1 =
      new SignaturePolicy(
          "HUB-XMLDSIG-1",
          EXCLUSIVE,
          List.of(ENVELOPED, EXCLUSIVE),
          Map.of(
              RSA_SHA256,
              "RSA",
              "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
              "RSA",
              "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
              "RSA",
              ECDSA_SHA256,
              "EC",
              ECDSA_SHA384,
              "EC",
              "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512",
              "EC"),
          Set.of(
              SHA256,
              "http://www.w3.org/2001/04/xmldsig-more#sha384",
              "http://www.w3.org/2001/04/xmlenc#sha512"),
          2048,
          Set.of("secp256r1", "secp384r1"),
          4);
}
