package vn.lienthong.connectors.security.attack;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The identifiers of signature methods and digests, good and bad, and how they are computed. */
final class Methods {
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
  static final String ENC = "http://www.w3.org/2001/04/xmlenc#";
  static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  static final String ENVELOPED = DS + "enveloped-signature";
  static final String SHA256 = ENC + "sha256";

  private static final Map<String, String> SIGNATURES =
      Map.ofEntries(
          Map.entry(DS + "rsa-sha1", "SHA1withRSA"),
          Map.entry(MORE + "rsa-md5", "MD5withRSA"),
          Map.entry(MORE + "rsa-sha224", "SHA224withRSA"),
          Map.entry(MORE + "rsa-sha256", "SHA256withRSA"),
          Map.entry(MORE + "rsa-sha384", "SHA384withRSA"),
          Map.entry(MORE + "rsa-sha512", "SHA512withRSA"),
          Map.entry(MORE + "ecdsa-sha1", "SHA1withECDSAinP1363Format"),
          Map.entry(MORE + "ecdsa-sha224", "SHA224withECDSAinP1363Format"),
          Map.entry(MORE + "ecdsa-sha256", "SHA256withECDSAinP1363Format"),
          Map.entry(MORE + "ecdsa-sha384", "SHA384withECDSAinP1363Format"),
          Map.entry(MORE + "ecdsa-sha512", "SHA512withECDSAinP1363Format"));
  private static final Map<String, String> DIGESTS =
      Map.of(
          DS + "sha1",
          "SHA-1",
          MORE + "md5",
          "MD5",
          MORE + "sha224",
          "SHA-224",
          SHA256,
          "SHA-256",
          MORE + "sha384",
          "SHA-384",
          ENC + "sha512",
          "SHA-512",
          MORE_2007 + "sha3-256",
          "SHA3-256");
  private static final Set<String> HMACS = Set.of(MORE + "hmac-sha256", DS + "hmac-sha1");

  private Methods() {}

  /** The method that fits a kind of key, with SHA-256. */
  static String usual(String keyAlgorithm) {
    return MORE + (keyAlgorithm.equals("EC") ? "ecdsa-sha256" : "rsa-sha256");
  }

  /** A digest; SHA-256 for a method that nobody knows. */
  static byte[] digest(String method, byte[] octets) {
    try {
      return MessageDigest.getInstance(DIGESTS.getOrDefault(method, "SHA-256")).digest(octets);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(method, e);
    }
  }

  /** A signature, or what passes for one; of the usual kind for a method that nobody knows. */
  static byte[] sign(String method, PrivateKey key, byte[] secret, byte[] octets) {
    try {
      if (HMACS.contains(method)) {
        Mac mac = Mac.getInstance(method.endsWith("sha1") ? "HmacSHA1" : "HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HMAC"));
        return mac.doFinal(octets);
      }
      Signature signature =
          key instanceof org.bouncycastle.jce.interfaces.ECPrivateKey
              ? Signature.getInstance("SHA256withPLAIN-ECDSA", Strangers.PROVIDER)
              : Signature.getInstance(algorithm(method, key.getAlgorithm()));
      signature.initSign(key);
      signature.update(octets);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(method, e);
    }
  }

  private static String algorithm(String method, String keyAlgorithm) {
    String usual = SIGNATURES.getOrDefault(usual(keyAlgorithm), "");
    String named = SIGNATURES.getOrDefault(method, usual);
    return named.contains("ECDSA") == keyAlgorithm.equals("EC") ? named : usual;
  }
}
