package vn.lienthong.qcvn109.contract.model;

import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the annotations of the contract's form, see RATIONALE.md. */
final class DocumentationReader {
  static final String NAMESPACE = "urn:vn:lienthong:tai-lieu:1";
  static final Documentation NONE = new Documentation("", "", "", "", null);

  private DocumentationReader() {}

  static Documentation of(XsdNode node) {
    Element annotation = first(node.element(), "annotation");
    if (annotation == null) {
      return NONE;
    }
    NodeList sources = annotation.getElementsByTagNameNS(NAMESPACE, "Nguon");
    Element source = (Element) sources.item(0);
    return new Documentation(
        text(annotation, "vi"),
        text(annotation, "en"),
        source == null ? "" : line(source),
        source == null ? "" : source.getAttribute("DoTinCay"),
        source != null && source.hasAttribute("ViDu") ? source.getAttribute("ViDu") : null);
  }

  private static String text(Element annotation, String language) {
    NodeList texts =
        annotation.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "documentation");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      if (language.equals(text.getAttributeNS(XMLConstants.XML_NS_URI, "lang"))) {
        return line(text);
      }
    }
    return "";
  }

  private static String line(Element text) {
    return text.getTextContent().strip().replaceAll("\\s+", " ");
  }

  private static @Nullable Element first(Element parent, String name) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && name.equals(child.getLocalName())) {
        return child;
      }
    }
    return null;
  }
}
