package vn.lienthong.adapters.spi.dialect;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Appends elements of one namespace, one after the other. */
public final class DialectWriter {
  private final Element element;
  private final String namespace;

  private DialectWriter(Element element, String namespace) {
    this.element = element;
    this.namespace = namespace;
  }

  /** The only element of a new document. */
  public static DialectWriter root(Document document, String namespace, String name) {
    Element root = document.createElementNS(namespace, name);
    document.appendChild(root);
    return new DialectWriter(root, namespace);
  }

  /** What was written so far. */
  public Element element() {
    return element;
  }

  /** A new last child, to write into. */
  public DialectWriter child(String name) {
    Element child = element.getOwnerDocument().createElementNS(namespace, name);
    element.appendChild(child);
    return new DialectWriter(child, namespace);
  }

  /** Writes nothing for null. */
  public DialectWriter optional(String name, @Nullable Object value) {
    return value == null ? this : text(name, value);
  }

  /** A new last child with this text. */
  public DialectWriter text(String name, Object value) {
    Document document = element.getOwnerDocument();
    Element child = document.createElementNS(namespace, name);
    child.appendChild(document.createTextNode(value.toString()));
    element.appendChild(child);
    return this;
  }
}
