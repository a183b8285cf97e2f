package vn.lienthong.routes.procedure.definition;

import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlChildren;

/**
 * A payload whose fields are read and set by path; what is set stands where the schema wants it.
 */
final class FieldTree {
  private final ElementModel model;
  private final Element root;

  private FieldTree(ElementModel model, Element root) {
    this.model = model;
    this.root = root;
  }

  /** An empty payload, alone in a new document. */
  static FieldTree empty(ElementModel model) {
    Document document = SecureXml.newDocument();
    Element root = create(document, model.name());
    document.appendChild(root);
    return new FieldTree(model, root);
  }

  /** A copy of a payload. */
  static FieldTree copyOf(ElementModel model, Element payload) {
    Document document = SecureXml.newDocument();
    Element root = (Element) document.importNode(payload, true);
    document.appendChild(root);
    return new FieldTree(model, root);
  }

  Element root() {
    return root;
  }

  /** Puts copies of elements at a path, in place of what stands there. */
  void set(FieldPath path, List<Element> values) {
    Element parent = open(path);
    ElementModel field = field(path);
    XmlChildren.named(parent, path.last()).toList().forEach(parent::removeChild);
    values.forEach(value -> insert(parent, modelOf(path.parent()), renamed(value, field.name())));
  }

  /** Adds copies of elements at a path, after what stands there. */
  void add(FieldPath path, List<Element> values) {
    Element parent = open(path);
    ElementModel field = field(path);
    values.forEach(value -> insert(parent, modelOf(path.parent()), renamed(value, field.name())));
  }

  /** Puts a text at a path, in place of what stands there. */
  void set(FieldPath path, String text) {
    Element value = create(document(), field(path).name());
    value.setTextContent(text);
    set(path, List.of(value));
  }

  /** The element that a field stands in, made where it is not there. */
  private Element open(FieldPath path) {
    Element parent = root;
    ElementModel at = model;
    for (String name : path.parent().names()) {
      ElementModel child = ContractFields.child(at, name).orElseThrow();
      Element known = XmlChildren.named(parent, name).findFirst().orElse(null);
      parent = known == null ? insert(parent, at, create(document(), child.name())) : known;
      at = child;
    }
    return parent;
  }

  private ElementModel field(FieldPath path) {
    return ContractFields.find(model, path)
        .orElseThrow(
            () -> new IllegalArgumentException("No field " + path + " in " + model.name()));
  }

  private ElementModel modelOf(FieldPath path) {
    return path.names().isEmpty() ? model : field(path);
  }

  private static Element insert(Element parent, ElementModel in, Element child) {
    List<String> order =
        ContractFields.children(in).stream().map(one -> one.name().getLocalPart()).toList();
    int place = order.indexOf(child.getLocalName());
    @Nullable Node next = null;
    for (Element sibling : XmlChildren.of(parent)) {
      if (order.indexOf(sibling.getLocalName()) > place) {
        next = sibling;
        break;
      }
    }
    parent.insertBefore(child, next);
    return child;
  }

  private Element renamed(Element value, QName name) {
    Element copy = (Element) document().importNode(value, true);
    if (name.getLocalPart().equals(copy.getLocalName())
        && name.getNamespaceURI().equals(copy.getNamespaceURI())) {
      return copy;
    }
    Element renamed = create(document(), name);
    while (copy.getFirstChild() != null) {
      renamed.appendChild(copy.getFirstChild());
    }
    return renamed;
  }

  private Document document() {
    return root.getOwnerDocument();
  }

  private static Element create(Document document, QName name) {
    return document.createElementNS(
        name.getNamespaceURI(), name.getPrefix() + ":" + name.getLocalPart());
  }
}
