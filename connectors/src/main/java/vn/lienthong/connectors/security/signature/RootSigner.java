package vn.lienthong.connectors.security.signature;

import java.util.List;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import org.apache.camel.Message;
import org.apache.camel.component.xmlsecurity.api.KeyAccessor;
import org.apache.camel.component.xmlsecurity.api.XmlSignatureHelper;
import org.apache.camel.component.xmlsecurity.api.XmlSignatureProperties;
import org.apache.camel.component.xmlsecurity.processor.XmlSignerConfiguration;
import org.apache.camel.component.xmlsecurity.processor.XmlSignerProcessor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.policy.Algorithms;

/**
 * camel-xmlsecurity's signer for one document: the tree is taken as it is, without a second parse,
 * and the key comes from memory. One object per document, so threads share nothing.
 */
final class RootSigner extends XmlSignerProcessor implements KeyAccessor {
  private final MemberKey key;
  private final Element root;

  RootSigner(MemberKey key, String signatureMethod, Element root) {
    super(Santuario.context(), new XmlSignerConfiguration());
    this.key = key;
    this.root = root;
    XmlSignerConfiguration settings = getConfiguration();
    settings.setKeyAccessor(this);
    settings.setSignatureAlgorithm(signatureMethod);
    settings.setDigestAlgorithm(Algorithms.SHA256);
    settings.setCanonicalizationMethod(
        XmlSignatureHelper.getCanonicalizationMethod(Algorithms.EXCLUSIVE));
    settings.setTransformMethods(
        List.of(
            XmlSignatureHelper.getEnvelopedTransform(),
            XmlSignatureHelper.getCanonicalizationMethod(Algorithms.EXCLUSIVE)));
    settings.setContentReferenceUri("#" + root.getAttributeNS(null, "Id"));
    settings.setParentNamespace(root.getNamespaceURI());
    settings.setParentLocalName(root.getLocalName());
    settings.setPrefixForXmlSignatureNamespace("ds");
    settings.setSignatureId("");
    settings.setAddKeyInfoReference(false);
  }

  /** Signs properties of the signature too; to be called before {@link #sign()}. */
  void addProperties(XmlSignatureProperties properties) {
    // They name the signature that they belong to, and the reference to the root.
    getConfiguration().setSignatureId("S-" + root.getAttributeNS(null, "Id"));
    getConfiguration().setProperties(properties);
  }

  /** Appends the signature to the root; to be called once. */
  void sign() throws Exception {
    root.setIdAttributeNS(null, "Id", true);
    sign(Santuario.message(root));
  }

  @Override
  protected Node getMessageBodyNode(Message message) {
    return root;
  }

  @Override
  protected Element getParentForEnvelopedCase(Document document, Message message) {
    return root;
  }

  @Override
  public KeySelector getKeySelector(Message message) {
    return KeySelector.singletonKeySelector(key.privateKey());
  }

  @Override
  public KeyInfo getKeyInfo(Message message, Node body, KeyInfoFactory factory) {
    return factory.newKeyInfo(List.of(factory.newX509Data(List.of(key.certificate()))));
  }
}
