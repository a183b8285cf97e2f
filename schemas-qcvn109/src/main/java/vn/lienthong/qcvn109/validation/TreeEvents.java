package vn.lienthong.qcvn109.validation;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Walks over a tree and tells what a parser would tell. What a signature holds is left out. */
final class TreeEvents {
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private final ContentHandler handler;
  private final AttributesImpl attributes = new AttributesImpl();
  private char[] characters = new char[256];

  TreeEvents(ContentHandler handler) {
    this.handler = handler;
  }

  void walk(Element root) throws SAXException {
    handler.startDocument();
    inherited(root.getParentNode());
    Node node = root;
    while (node != null) {
      Node child = enter(node);
      while (child == null && node != null) {
        if (node instanceof Element element) {
          handler.endElement(namespace(node), local(node), element.getTagName());
        }
        if (node == root) {
          node = null;
        } else {
          child = node.getNextSibling();
          node = child == null ? node.getParentNode() : node;
        }
      }
      node = child;
    }
    handler.endDocument();
  }

  /** The first child to go on with; null if there is none. */
  private @Nullable Node enter(Node node) throws SAXException {
    if (node instanceof Element element) {
      start(element);
      return XmlNames.SIGNATURE.equals(node.getNamespaceURI()) ? null : node.getFirstChild();
    }
    if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
      String data = ((CharacterData) node).getData();
      if (!isBetweenElements(node) || !data.isBlank()) {
        text(data);
      }
    }
    return null;
  }

  // Line ends and indentation there mean nothing to the schemas, which have no mixed content.
  private static boolean isBetweenElements(Node node) {
    return node.getNextSibling() instanceof Element || node.getPreviousSibling() instanceof Element;
  }

  private void start(Element element) throws SAXException {
    attributes.clear();
    if (element.hasAttributes()) {
      NamedNodeMap given = element.getAttributes();
      for (int i = 0; i < given.getLength(); i++) {
        attribute((Attr) given.item(i));
      }
    }
    handler.startElement(namespace(element), local(element), element.getTagName(), attributes);
  }

  private void attribute(Attr given) throws SAXException {
    if (XMLNS.equals(given.getNamespaceURI())) {
      handler.startPrefixMapping(
          given.getPrefix() == null ? "" : given.getLocalName(), given.getValue());
    } else {
      attributes.addAttribute(
          namespace(given), local(given), given.getName(), "CDATA", given.getValue());
    }
  }

  private void text(String data) throws SAXException {
    if (data.length() > characters.length) {
      characters = new char[data.length()];
    }
    data.getChars(0, data.length(), characters, 0);
    handler.characters(characters, 0, data.length());
  }

  // Only an xsi:type may need the prefixes of elements around the root.
  private void inherited(@Nullable Node node) throws SAXException {
    if (node instanceof Element element) {
      inherited(element.getParentNode());
      NamedNodeMap given = element.getAttributes();
      for (int i = 0; i < given.getLength(); i++) {
        if (XMLNS.equals(given.item(i).getNamespaceURI())) {
          attribute((Attr) given.item(i));
        }
      }
    }
  }

  private static String namespace(Node node) {
    String namespace = node.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  private static String local(Node node) {
    String local = node.getLocalName();
    return local == null ? node.getNodeName() : local;
  }
}
