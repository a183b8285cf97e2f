package vn.lienthong.connectors.security.signature;

import java.time.Clock;
import java.util.Base64;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Signs with one member's key by profile HUB-XADES-T-1. Any thread may use it. */
final class XadesSigner implements DocumentSigner {
  private final SigningKey signing;
  private final TimeStampAuthority authority;
  private final Clock clock;

  XadesSigner(SigningKey signing, TimeStampAuthority authority, Clock clock) {
    this.signing = signing;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public MemberCode member() {
    return signing.key().member();
  }

  /**
   * Signs and has the signature stamped.
   *
   * @throws vn.lienthong.connectors.security.timestamp.TimeStampException without a time-stamp; the
   *     document is then of no use any more
   */
  @Override
  public SignedDocument sign(Document unsigned) {
    Element root = SigningKey.unsignedRoot(unsigned);
    try {
      RootSigner signer = new RootSigner(signing.key(), signing.method(), root);
      signer.addProperties(new XadesProperties(signing.key().certificate(), clock));
      signer.sign();
    } catch (Exception e) {
      throw new IllegalStateException("The document could not be signed", e);
    }
    addTimeStamp(root, authority);
    return SigningKey.signed(unsigned);
  }

  static void addTimeStamp(Element root, TimeStampAuthority authority) {
    byte[] token =
        authority.stamp(
            Xades.stamped(SigningKey.inSignature(root, XmlNames.SIGNATURE, "SignatureValue")));
    Element qualifying = SigningKey.inSignature(root, Xades.NAMESPACE, "QualifyingProperties");
    Element unsigned = append(qualifying, Xades.NAMESPACE, "xades:UnsignedProperties");
    Element properties = append(unsigned, Xades.NAMESPACE, "xades:UnsignedSignatureProperties");
    Element stamp = append(properties, Xades.NAMESPACE, "xades:SignatureTimeStamp");
    append(stamp, XmlNames.SIGNATURE, "ds:CanonicalizationMethod")
        .setAttributeNS(null, "Algorithm", Algorithms.EXCLUSIVE);
    append(stamp, Xades.NAMESPACE, "xades:EncapsulatedTimeStamp")
        .setTextContent(Base64.getEncoder().encodeToString(token));
  }

  private static Element append(Element parent, String namespace, String name) {
    Element child = parent.getOwnerDocument().createElementNS(namespace, name);
    parent.appendChild(child);
    return child;
  }
}
