package vn.lienthong.connectors.security.signature;

import java.util.Set;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Walks over the child elements of one signature element and refuses what is not expected. */
final class Children {
  private final Element parent;
  private @Nullable Element upcoming;

  private Children(Element parent) {
    this.parent = parent;
    this.upcoming = elementFrom(parent.getFirstChild());
  }

  /** Starts at the first child; the parent may have no attributes but these. */
  static Children of(Element parent, Set<String> attributes) {
    NamedNodeMap found = parent.getAttributes();
    for (int i = 0; i < found.getLength(); i++) {
      Attr attribute = (Attr) found.item(i);
      boolean declaration = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
      if (!declaration && !attributes.contains(attribute.getName())) {
        throw Refusals.violated(parent, "an attribute other than " + attributes + " is there");
      }
    }
    return new Children(parent);
  }

  /** Refuses comments, processing instructions and CDATA anywhere within. */
  static void onlyElementsAndText(Element parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        onlyElementsAndText(element);
      } else if (!(node instanceof Text) || node instanceof CDATASection) {
        throw Refusals.violated(
            parent, "comments, processing instructions and CDATA are not allowed in ds:Signature");
      }
    }
  }

  boolean hasNext() {
    return upcoming != null;
  }

  /** The next child, which must have this name in the namespace of signatures. */
  Element next(String localName) {
    return next(XmlNames.SIGNATURE, localName);
  }

  /** The next child, which must have this name. */
  Element next(String namespace, String localName) {
    Element child = upcoming;
    if (child == null
        || !namespace.equals(child.getNamespaceURI())
        || !localName.equals(child.getLocalName())) {
      String prefix = XmlNames.SIGNATURE.equals(namespace) ? "ds:" : "xades:";
      throw Refusals.violated(
          child == null ? parent : child, prefix + localName + " is expected here");
    }
    upcoming = elementFrom(child.getNextSibling());
    return child;
  }

  /** The next child, which must have one of these names. */
  Element nextOf(Set<String> localNames) {
    for (String name : localNames) {
      if (upcoming != null && is(upcoming, name)) {
        return next(name);
      }
    }
    throw Refusals.violated(
        upcoming == null ? parent : upcoming,
        "only " + localNames.stream().sorted().toList() + " may stand here");
  }

  /** Refuses a further child. */
  void end() {
    if (upcoming != null) {
      throw Refusals.violated(upcoming, "no element is expected here");
    }
  }

  static boolean is(Element element, String localName) {
    return XmlNames.SIGNATURE.equals(element.getNamespaceURI())
        && localName.equals(element.getLocalName());
  }

  static @Nullable Element elementFrom(@Nullable Node start) {
    for (Node node = start; node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        return element;
      }
    }
    return null;
  }
}
