package vn.lienthong.qcvn109.message;

import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlText;

/** Appends {@code tt:} elements, one after the other. */
final class TreeWriter {
  private final Element element;

  private TreeWriter(Element element) {
    this.element = element;
  }

  /** A new document with this root; its {@code @Id} is known to the tree as an id. */
  static TreeWriter document(String rootName, String id) {
    TreeWriter root = document(rootName);
    root.element.setAttributeNS(null, "Id", id);
    root.element.setIdAttributeNS(null, "Id", true);
    return root;
  }

  /** A new document with this root, for what is not signed. */
  static TreeWriter document(String rootName) {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(XmlNames.ENVELOPE, "tt:" + rootName);
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:tt", XmlNames.ENVELOPE);
    document.appendChild(root);
    return new TreeWriter(root);
  }

  Element element() {
    return element;
  }

  Document document() {
    return element.getOwnerDocument();
  }

  TreeWriter child(String name) {
    Element child = document().createElementNS(XmlNames.ENVELOPE, "tt:" + name);
    element.appendChild(child);
    return new TreeWriter(child);
  }

  TreeWriter text(String name, Object value) {
    TreeWriter child = child(name);
    child.element.appendChild(document().createTextNode(XmlText.legal(value.toString())));
    return this;
  }

  /** Writes nothing for null. */
  TreeWriter optional(String name, @Nullable Object value) {
    return value == null ? this : text(name, value);
  }
}
