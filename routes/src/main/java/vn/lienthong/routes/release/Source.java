package vn.lienthong.routes.release;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Reads a provider's citizens item by item; what nobody asks for by its name stays unread. */
final class Source {
  private Source() {}

  /** The element that a path leads to; null if there is none. */
  static @Nullable Element at(Element citizen, String path) {
    Element found = citizen;
    for (String name : path.split("/", -1)) {
      found = found == null ? null : child(found, name);
    }
    return found;
  }

  static @Nullable Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (isCitizenElement(node, name)) {
        return (Element) node;
      }
    }
    return null;
  }

  static boolean isCitizenElement(Node node, String name) {
    return node instanceof Element
        && name.equals(node.getLocalName())
        && XmlNames.CITIZEN.equals(node.getNamespaceURI());
  }

  /** Its own text, never that of elements inside. */
  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text part) {
        text.append(part.getData());
      }
    }
    return text.toString();
  }

  /** Whether an item holds nothing. */
  static boolean isEmpty(Element citizen, String item) {
    Element element = at(citizen, item);
    if (element == null) {
      return true;
    }
    var parts = CitizenFields.kind(item).parts();
    return parts.isEmpty()
        ? text(element).isBlank()
        : parts.stream().allMatch(part -> text(element, part).isBlank());
  }

  /** The text of a part; empty if there is none. */
  static String text(Element element, String part) {
    Element child = child(element, part);
    return child == null ? "" : text(child);
  }
}
