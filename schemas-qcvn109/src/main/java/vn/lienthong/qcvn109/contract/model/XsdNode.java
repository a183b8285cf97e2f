package vn.lienthong.qcvn109.contract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of a schema's own text. */
record XsdNode(Element element) {
  String kind() {
    return element.getLocalName();
  }

  /** The children in XML Schema's namespace, annotations left out. */
  List<XsdNode> children() {
    List<XsdNode> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child
          && XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(child.getNamespaceURI())
          && !"annotation".equals(child.getLocalName())) {
        children.add(new XsdNode(child));
      }
    }
    return children;
  }

  @Nullable XsdNode child(String kind) {
    return children().stream().filter(child -> child.kind().equals(kind)).findFirst().orElse(null);
  }

  @Nullable String attribute(String name) {
    return element.hasAttribute(name) ? element.getAttribute(name) : null;
  }

  String required(String name) {
    String value = attribute(name);
    if (value == null) {
      throw unsupported("without " + name);
    }
    return value;
  }

  /** What is not read would be missing in pages and words without a sign; so it must not occur. */
  void allowOnly(Set<String> attributes) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (attribute.getNamespaceURI() == null && !attributes.contains(attribute.getNodeName())) {
        throw unsupported("with " + attribute.getNodeName());
      }
    }
  }

  /** The name that this node gives, in the schema's own namespace. */
  QName defined() {
    Element schema = element.getOwnerDocument().getDocumentElement();
    String namespace = schema.getAttribute("targetNamespace");
    return new QName(namespace, required("name"), prefix(namespace));
  }

  /** The name that an attribute refers to. */
  QName reference(String attribute) {
    return reference(attribute, required(attribute));
  }

  QName reference(String attribute, String value) {
    int colon = value.indexOf(':');
    String prefix = colon < 0 ? "" : value.substring(0, colon);
    String namespace = element.lookupNamespaceURI(colon < 0 ? null : prefix);
    if (namespace == null) {
      throw unsupported("whose " + attribute + " has no namespace");
    }
    return new QName(namespace, value.substring(colon + 1), prefix);
  }

  Occurs occurs() {
    String min = attribute("minOccurs");
    String max = attribute("maxOccurs");
    int most =
        max == null ? 1 : "unbounded".equals(max) ? Integer.MAX_VALUE : Integer.parseInt(max);
    return new Occurs(min == null ? 1 : Integer.parseInt(min), most);
  }

  IllegalStateException unsupported(String what) {
    String name = element.getAttribute("name");
    return new IllegalStateException(
        "The contract's schemas hold no xs:"
            + kind()
            + " "
            + what
            + (name.isEmpty() ? "" : ": " + name));
  }

  private String prefix(String namespace) {
    String prefix = element.lookupPrefix(namespace);
    return prefix == null ? "" : prefix;
  }
}
