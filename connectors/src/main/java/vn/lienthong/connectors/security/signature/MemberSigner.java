package vn.lienthong.connectors.security.signature;

import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.connectors.security.policy.SignaturePolicy;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Signs with one member's key. Any thread may use it. */
final class MemberSigner implements DocumentSigner {
  private final MemberKey key;
  private final String signatureMethod;

  MemberSigner(SignaturePolicy policy, MemberKey key) {
    this.key = key;
    this.signatureMethod = method(key);
    String broken =
        new KeyRule(policy)
            .broken(key.certificate().getPublicKey(), signatureMethod, Instant.now());
    if (broken != null) {
      throw new IllegalArgumentException("The key of " + key.member() + " cannot sign: " + broken);
    }
  }

  @Override
  public MemberCode member() {
    return key.member();
  }

  @Override
  public SignedDocument sign(Document unsigned) {
    Element root = unsigned.getDocumentElement();
    SignatureShape.requireIdentifier(root);
    if (!TreeScan.of(root).signatures().isEmpty()) {
      throw new IllegalArgumentException("The document is signed already");
    }
    try {
      new RootSigner(key, signatureMethod, root).sign();
    } catch (Exception e) {
      throw new IllegalStateException("The document could not be signed", e);
    }
    String digest =
        root.getElementsByTagNameNS(XmlNames.SIGNATURE, "DigestValue").item(0).getTextContent();
    return new SignedDocument(
        SecureXml.serialize(unsigned), Base64.getMimeDecoder().decode(digest));
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
