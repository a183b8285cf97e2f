package vn.lienthong.qcvn109;

import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Trees made comparable. */
public final class Trees {
  private Trees() {}

  /** Without prefixes, declarations and the white space between elements. */
  public static Element bare(Element element) {
    Document document = SecureXml.newDocument();
    document.appendChild(copy(element, document));
    return document.getDocumentElement();
  }

  private static Element copy(Element from, Document document) {
    Element copy = document.createElementNS(from.getNamespaceURI(), from.getLocalName());
    for (int i = 0; i < from.getAttributes().getLength(); i++) {
      Node attribute = from.getAttributes().item(i);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        copy.setAttributeNS(
            attribute.getNamespaceURI(), attribute.getLocalName(), attribute.getNodeValue());
      }
    }
    for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        copy.appendChild(copy(inner, document));
      } else if (!child.getTextContent().isBlank()) {
        copy.appendChild(document.createTextNode(child.getTextContent()));
      }
    }
    return copy;
  }
}
