package vn.lienthong.qcvn109.message;

import java.util.Objects;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Copies an element into another tree together with the namespace declarations that it stood under.
 * Without them its canonical form, and so its signature, would name prefixes that nobody declared.
 */
final class NamespaceScope {
  private static final String XMLNS = XMLConstants.XMLNS_ATTRIBUTE_NS_URI;

  private NamespaceScope() {}

  static Element adopt(Element source, Element newParent) {
    Element copy = (Element) newParent.getOwnerDocument().importNode(source, true);
    newParent.appendChild(copy);
    for (Node up = source.getParentNode(); up instanceof Element scope; up = up.getParentNode()) {
      copyDeclarations(scope.getAttributes(), copy);
    }
    declareMissing(copy);
    return copy;
  }

  private static void copyDeclarations(NamedNodeMap attributes, Element copy) {
    for (int i = 0; i < attributes.getLength(); i++) {
      Node declaration = attributes.item(i);
      boolean wanted =
          XMLNS.equals(declaration.getNamespaceURI())
              && !copy.hasAttributeNS(XMLNS, declaration.getLocalName())
              && !declaration.getNodeValue().equals(declared(copy, declaration.getNodeName()));
      if (wanted) {
        copy.setAttributeNS(XMLNS, declaration.getNodeName(), declaration.getNodeValue());
      }
    }
  }

  private static void declareMissing(Element element) {
    declare(element, element.getPrefix(), element.getNamespaceURI());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      Node attribute = attributes.item(i);
      String namespace = attribute.getNamespaceURI();
      if (attribute.getPrefix() != null && !XMLNS.equals(namespace)) {
        declare(element, attribute.getPrefix(), namespace);
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        declareMissing(inner);
      }
    }
  }

  private static void declare(
      Element element, @Nullable String prefix, @Nullable String namespace) {
    String wanted = Objects.requireNonNullElse(namespace, "");
    String attribute = prefix == null ? "xmlns" : "xmlns:" + prefix;
    if (!"xml".equals(prefix) && !wanted.equals(declared(element, attribute))) {
      element.setAttributeNS(XMLNS, attribute, wanted);
    }
  }

  private static String declared(Element element, String attribute) {
    for (Node up = element; up instanceof Element scope; up = up.getParentNode()) {
      if (scope.hasAttribute(attribute)) {
        return scope.getAttribute(attribute);
      }
    }
    return "";
  }
}
