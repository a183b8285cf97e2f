package vn.lienthong.connectors.security.attack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.UUID;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * A message and its signature in the making, as text: unlike a library it signs whatever form it is
 * told to, with right cryptography. What is not changed is as the profile wants it.
 */
final class Draft {
  static final String END = "</tt:ThongDiep>";
  private static final String VALUE = "@@SignatureValue@@";

  final UUID id;
  String unsigned;
  PrivateKey key;
  byte[] secret = new byte[0];
  String signatureMethod;
  String methodParameters = "";
  String canonicalization = Methods.EXCLUSIVE;
  String digestMethod = Methods.SHA256;
  String transforms = transform(Methods.ENVELOPED, "") + transform(Methods.EXCLUSIVE, "");
  String uri;
  String type = "";
  String furtherReferences = "";
  String keyInfo;
  String objects = "";
  String signatureId = "";
  boolean defaultNamespace;

  Draft(UUID id, String unsigned, SigningKey signer) {
    this.id = id;
    this.unsigned = unsigned;
    this.key = signer.key();
    this.signatureMethod = Methods.usual(signer.key().getAlgorithm());
    this.uri = " URI=\"#TD-" + id + "\"";
    this.keyInfo = keyInfo(x509Data(signer.shown()));
  }

  static String transform(String algorithm, String content) {
    return "<ds:Transform Algorithm=\"" + algorithm + "\">" + content + "</ds:Transform>";
  }

  static String keyInfo(String content) {
    return "<ds:KeyInfo>" + content + "</ds:KeyInfo>";
  }

  static String x509Data(String content) {
    return "<ds:X509Data>" + content + "</ds:X509Data>";
  }

  /** Signs as the draft says, over the whole message as it stands. */
  String signed() {
    return signedOver(octets());
  }

  /** Signs a reference whose transforms gave these octets. */
  String signedOver(byte[] octets) {
    String signature = signature(reference(uri, type, transforms, octets));
    String signed = insert(unsigned, defaultNamespace ? withoutPrefix(signature) : signature);
    byte[] value = Methods.sign(signatureMethod, key, secret, signedInfo(signed));
    return signed.replace(VALUE, base64(value));
  }

  /** Canonical form of the message without its signature. */
  byte[] octets() {
    return canonical(SecureXml.parse(bytes(unsigned)).getDocumentElement(), Methods.EXCLUSIVE);
  }

  String reference(String uriAttribute, String typeAttribute, String through, byte[] octets) {
    return "<ds:Reference%s%s>%s<ds:DigestMethod Algorithm=\"%s\"/><ds:DigestValue>%s</ds:DigestValue></ds:Reference>"
        .formatted(
            uriAttribute,
            typeAttribute,
            through.isEmpty() ? "" : "<ds:Transforms>" + through + "</ds:Transforms>",
            digestMethod,
            base64(Methods.digest(digestMethod, octets)));
  }

  static String insert(String document, String beforeTheEnd) {
    int at = document.lastIndexOf("</");
    return document.substring(0, at) + beforeTheEnd + document.substring(at);
  }

  static byte[] canonical(Node node, String method) {
    try {
      Init.init();
      var out = new ByteArrayOutputStream();
      Canonicalizer.getInstance(method).canonicalizeSubtree(node, out);
      return out.toByteArray();
    } catch (XMLSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String base64(byte[] value) {
    return Base64.getEncoder().encodeToString(value);
  }

  private String signature(String reference) {
    return "<ds:Signature xmlns:ds=\"%s\"%s><ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"%s\"/>"
            .formatted(Methods.DS, signatureId, canonicalization)
        + "<ds:SignatureMethod Algorithm=\"%s\">%s</ds:SignatureMethod>"
            .formatted(signatureMethod, methodParameters)
        + reference
        + furtherReferences
        + "</ds:SignedInfo><ds:SignatureValue>"
        + VALUE
        + "</ds:SignatureValue>"
        + keyInfo
        + objects
        + "</ds:Signature>";
  }

  private static String withoutPrefix(String signature) {
    return signature.replace("<ds:", "<").replace("</ds:", "</").replace("xmlns:ds=", "xmlns=");
  }

  private byte[] signedInfo(String signed) {
    Element root = SecureXml.parse(bytes(signed)).getDocumentElement();
    return canonical(root.getElementsByTagNameNS(Methods.DS, "SignedInfo").item(0), method());
  }

  // Where the verifier is told something that nobody knows, the usual method is as good as any.
  private String method() {
    return canonicalization.contains("c14n") ? canonicalization : Methods.EXCLUSIVE;
  }
}
