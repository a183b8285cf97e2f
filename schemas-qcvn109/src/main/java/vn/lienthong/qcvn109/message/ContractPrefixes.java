package vn.lienthong.qcvn109.message;

import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlPlace;

/**
 * Gives a tree written by JAXB the contract's prefixes instead of {@code ns2}; JAXB's own way to do
 * so belongs to one implementation of it.
 */
final class ContractPrefixes {
  private ContractPrefixes() {}

  static void apply(Element root) {
    rename(root);
    declare(root, XmlNames.CITIZEN);
    if (!XmlNames.CITIZEN.equals(root.getNamespaceURI())) {
      declare(root, XmlNames.SERVICE);
    }
  }

  /** Only the prefixes; whoever owns the tree declares them. */
  static void rename(Element element) {
    removeDeclarations(element);
    String prefix = XmlPlace.prefix(element.getNamespaceURI());
    element.setPrefix(prefix.isEmpty() ? null : prefix);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        rename(inner);
      }
    }
  }

  private static void removeDeclarations(Element element) {
    var attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      Node attribute = attributes.item(i);
      if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        attributes.removeNamedItemNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, attribute.getLocalName());
      }
    }
  }

  private static void declare(Element root, String namespace) {
    root.setAttributeNS(
        XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + XmlPlace.prefix(namespace), namespace);
  }
}
