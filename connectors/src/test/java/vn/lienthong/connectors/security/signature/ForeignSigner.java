package vn.lienthong.connectors.security.signature;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Another program's signer: correct cryptography, any profile. Its defaults follow ours. */
final class ForeignSigner {
  private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

  String signatureMethod = Algorithms.RSA_SHA256;
  String digestMethod = Algorithms.SHA256;
  String canonicalization = Algorithms.EXCLUSIVE;
  @Nullable String uri;
  @Nullable String type;
  List<Transform> transforms =
      List.of(transform(Algorithms.ENVELOPED), transform(Algorithms.EXCLUSIVE));
  List<Reference> furtherReferences = new ArrayList<>();
  List<XMLObject> objects = new ArrayList<>();
  List<XMLStructure> keyInfo;
  Key key;

  ForeignSigner(MemberKey member) {
    key = member.privateKey();
    keyInfo = List.of(certificates(member.certificate()));
  }

  static Transform transform(String algorithm) {
    return transform(algorithm, null);
  }

  static Transform transform(String algorithm, @Nullable TransformParameterSpec parameters) {
    try {
      return FACTORY.newTransform(algorithm, parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static XMLStructure certificates(X509Certificate... shown) {
    return keyInfoFactory().newX509Data(List.of(shown));
  }

  static KeyInfoFactory keyInfoFactory() {
    return FACTORY.getKeyInfoFactory();
  }

  static XMLSignatureFactory factory() {
    return FACTORY;
  }

  Reference reference(String target, List<Transform> through) throws GeneralSecurityException {
    return FACTORY.newReference(
        target, FACTORY.newDigestMethod(digestMethod, null), through, type, null);
  }

  byte[] sign(Document document)
      throws GeneralSecurityException, MarshalException, XMLSignatureException {
    return sign(document, document.getDocumentElement());
  }

  byte[] sign(Document document, Element parent)
      throws GeneralSecurityException, MarshalException, XMLSignatureException {
    Element root = document.getDocumentElement();
    root.setIdAttribute("Id", true);
    List<Reference> references = new ArrayList<>();
    references.add(reference(uri == null ? "#" + root.getAttribute("Id") : uri, transforms));
    references.addAll(furtherReferences);
    SignedInfo signedInfo =
        FACTORY.newSignedInfo(
            FACTORY.newCanonicalizationMethod(canonicalization, (C14NMethodParameterSpec) null),
            FACTORY.newSignatureMethod(signatureMethod, null),
            references);
    KeyInfo shown = keyInfo.isEmpty() ? null : keyInfoFactory().newKeyInfo(keyInfo);
    DOMSignContext context = new DOMSignContext(key, parent);
    context.setDefaultNamespacePrefix("ds");
    FACTORY.newXMLSignature(signedInfo, shown, objects, null, null).sign(context);
    return SecureXml.serialize(document);
  }
}
