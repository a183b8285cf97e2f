package vn.lienthong.connectors.security.signature;

import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.connectors.security.policy.SignaturePolicy;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * A key that a policy allows to sign, and the method it signs by.
 *
 * @param key the member's
 * @param method URI of the signature method
 */
record SigningKey(MemberKey key, String method) {
  /**
   * Chooses the method.
   *
   * @throws IllegalArgumentException when the policy does not allow the key now
   */
  static SigningKey of(MemberKey key, SignaturePolicy policy, Instant now) {
    String method = method(key);
    String broken = new KeyRule(policy).broken(key.certificate().getPublicKey(), method, now);
    if (broken != null) {
      throw new IllegalArgumentException("The key of " + key.member() + " cannot sign: " + broken);
    }
    return new SigningKey(key, method);
  }

  /**
   * The root of a document that can be signed.
   *
   * @throws IllegalArgumentException when it is signed already
   */
  static Element unsignedRoot(Document document) {
    Element root = document.getDocumentElement();
    SignatureShape.requireIdentifier(root);
    if (!TreeScan.of(root).signatures().isEmpty()) {
      throw new IllegalArgumentException("The document is signed already");
    }
    return root;
  }

  /**
   * A document of which the signature is the root's last child, and nothing is missing any more.
   */
  static SignedDocument signed(Document document) {
    String digest =
        inSignature(document.getDocumentElement(), XmlNames.SIGNATURE, "DigestValue")
            .getTextContent();
    return new SignedDocument(
        SecureXml.serialize(document), Base64.getMimeDecoder().decode(digest));
  }

  /** The first of a name in the signature: the payload may use the same names. */
  static Element inSignature(Element root, String namespace, String name) {
    return (Element)
        ((Element) root.getLastChild()).getElementsByTagNameNS(namespace, name).item(0);
  }

  private static String method(MemberKey key) {
    if (key.certificate().getPublicKey() instanceof ECPublicKey ec) {
      return ec.getParams().getOrder().bitLength() > 256
          ? Algorithms.ECDSA_SHA384
          : Algorithms.ECDSA_SHA256;
    }
    return Algorithms.RSA_SHA256;
  }
}
