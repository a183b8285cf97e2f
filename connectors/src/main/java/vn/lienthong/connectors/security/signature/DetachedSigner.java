package vn.lienthong.connectors.security.signature;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.DigestMethod;
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
import vn.lienthong.connectors.api.ContainerFile;
import vn.lienthong.connectors.api.ContainerSigner;
import vn.lienthong.connectors.security.policy.Algorithms;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * Signs the files of a container by XAdES, detached: B-T, or B-B where nobody stamps the time. The
 * files themselves are never read, only their digests. Any thread may use it.
 */
final class DetachedSigner implements ContainerSigner {
  private static final String CONTAINER = "http://uri.etsi.org/02918/v1.2.1#";
  private static final String SIGNATURE_ID = "S-1";

  private final SigningKey signing;
  private final @Nullable TimeStampAuthority authority;
  private final Clock clock;
  private final XMLSignatureFactory factory = Santuario.factory();

  DetachedSigner(SigningKey signing, @Nullable TimeStampAuthority authority, Clock clock) {
    this.signing = signing;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public byte[] sign(List<ContainerFile> files) {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(CONTAINER, "asic:XAdESSignatures");
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:asic", CONTAINER);
    document.appendChild(root);
    try {
      sign(root, files);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new IllegalStateException("The container could not be signed", e);
    }
    if (authority != null) {
      XadesSigner.addTimeStamp(root, authority);
    }
    return SecureXml.serialize(document);
  }

  private void sign(Element root, List<ContainerFile> files)
      throws GeneralSecurityException, MarshalException, XMLSignatureException {
    DetachedProperties properties =
        new DetachedProperties(
            root.getOwnerDocument(), SIGNATURE_ID, signing.key().certificate(), clock.instant());
    List<Reference> references = references(files, properties);
    SignedInfo signedInfo =
        factory.newSignedInfo(
            factory.newCanonicalizationMethod(Algorithms.EXCLUSIVE, (C14NMethodParameterSpec) null),
            factory.newSignatureMethod(signing.method(), null),
            references);
    XMLObject object =
        factory.newXMLObject(List.of(new DOMStructure(properties.qualifying())), null, null, null);
    DOMSignContext context = new DOMSignContext(signing.key().privateKey(), root);
    context.setDefaultNamespacePrefix("ds");
    context.setIdAttributeNS(properties.signed(), null, "Id");
    factory
        .newXMLSignature(
            signedInfo, keyInfo(), List.of(object), SIGNATURE_ID, SIGNATURE_ID + "-value")
        .sign(context);
  }

  private List<Reference> references(List<ContainerFile> files, DetachedProperties properties)
      throws GeneralSecurityException {
    DigestMethod digest = factory.newDigestMethod(Algorithms.SHA256, null);
    List<Reference> references = new ArrayList<>();
    for (ContainerFile file : files) {
      String id = SIGNATURE_ID + "-file-" + (references.size() + 1);
      properties.format(id, file.mediaType());
      references.add(factory.newReference(file.name(), digest, List.of(), null, id, file.sha256()));
    }
    Transform exclusive = factory.newTransform(Algorithms.EXCLUSIVE, (TransformParameterSpec) null);
    references.add(
        factory.newReference(
            "#" + properties.id(), digest, List.of(exclusive), Xades.SIGNED_PROPERTIES, null));
    return references;
  }

  // The whole chain: who validates years later needs nothing but the root.
  private KeyInfo keyInfo() {
    KeyInfoFactory keys = factory.getKeyInfoFactory();
    return keys.newKeyInfo(List.of(keys.newX509Data(signing.key().chain())));
  }
}
