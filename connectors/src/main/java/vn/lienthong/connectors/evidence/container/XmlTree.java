package vn.lienthong.connectors.evidence.container;

import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlText;

/** Appends {@code bc:} elements, one after the other. */
final class XmlTree {
  static final String NAMESPACE = "urn:vn:lienthong:bang-chung:1";

  private final Element element;

  private XmlTree(Element element) {
    this.element = element;
  }

  /** A new document with this root. */
  static XmlTree document(String rootName) {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(NAMESPACE, "bc:" + rootName);
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:bc", NAMESPACE);
    document.appendChild(root);
    return new XmlTree(root);
  }

  XmlTree child(String name) {
    Element child = document().createElementNS(NAMESPACE, "bc:" + name);
    element.appendChild(child);
    return new XmlTree(child);
  }

  /** Appends an element with a text; nothing for null. */
  XmlTree text(String name, @Nullable Object value) {
    if (value != null) {
      child(name).content(value);
    }
    return this;
  }

  XmlTree content(Object value) {
    element.appendChild(document().createTextNode(XmlText.legal(value.toString())));
    return this;
  }

  XmlTree attribute(String name, Object value) {
    element.setAttributeNS(null, name, XmlText.legal(value.toString()));
    return this;
  }

  byte[] bytes() {
    return SecureXml.serialize(document());
  }

  private Document document() {
    return element.getOwnerDocument();
  }
}
