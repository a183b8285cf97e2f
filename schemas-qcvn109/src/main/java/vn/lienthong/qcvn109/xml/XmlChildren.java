package vn.lienthong.qcvn109.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements directly in an element. */
public final class XmlChildren {
  private XmlChildren() {}

  /** All of them, in their order; text, comments and instructions are none. */
  public static List<Element> of(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** Those with a local name, whatever their namespace, in their order. */
  public static Stream<Element> named(Element parent, String localName) {
    return of(parent).stream().filter(child -> localName.equals(child.getLocalName()));
  }

  /** The first one with a local name, whatever its namespace; null where there is none. */
  public static @Nullable Element first(Element parent, String localName) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && localName.equals(child.getLocalName())) {
        return child;
      }
    }
    return null;
  }
}
