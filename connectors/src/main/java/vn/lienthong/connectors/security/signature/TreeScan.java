package vn.lienthong.connectors.security.signature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * One walk over a whole document: its signatures, its comments, and identifiers that could make a
 * reference ambiguous.
 */
final class TreeScan {
  private static final Set<String> IDENTIFIERS = Set.of("Id", "ID", "xml:id");

  private final List<Element> signatures = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> payloadIdentifiers = new HashSet<>();
  private final String rootId;

  private TreeScan(String rootId) {
    this.rootId = rootId;
  }

  /** Walks from the root; refuses a second attribute with the same identifier. */
  static TreeScan of(Element root) {
    TreeScan scan = new TreeScan(root.getAttributeNS(null, "Id"));
    Node node = root;
    while (node != null) {
      scan.visit(node, root);
      Node next = node.getFirstChild();
      while (next == null && node != null && node != root) {
        next = node.getNextSibling();
        node = next == null ? node.getParentNode() : node;
      }
      node = next;
    }
    return scan;
  }

  /** Every {@code ds:Signature}, wherever it stands. */
  List<Element> signatures() {
    return signatures;
  }

  /** Every comment: canonicalization leaves them out, so no signature covers them. */
  List<Comment> comments() {
    return comments;
  }

  // By node type: the interfaces of the tree's classes are slow to ask, and this sees every node.
  private void visit(Node node, Element root) {
    if (node.getNodeType() == Node.COMMENT_NODE) {
      comments.add((Comment) node);
    } else if (node.getNodeType() == Node.ELEMENT_NODE) {
      Element element = (Element) node;
      if ("Signature".equals(element.getLocalName())
          && XmlNames.SIGNATURE.equals(element.getNamespaceURI())) {
        signatures.add(element);
      }
      if (element.hasAttributes()) {
        identifiers(element, root);
      }
    }
  }

  private void identifiers(Element element, Element root) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String name = attribute.getLocalName();
      if (name != null && name.equalsIgnoreCase("id") && ambiguous(attribute, element, root)) {
        throw Refusals.violated(element, "an identifier occurs twice in the document");
      }
    }
  }

  // A payload's own "id" is no XML identifier; it may repeat, but never stand for the root.
  private boolean ambiguous(Attr attribute, Element element, Element root) {
    if (element != root && attribute.getValue().equals(rootId)) {
      return true;
    }
    if (!IDENTIFIERS.contains(attribute.getName())) {
      payloadIdentifiers.add(attribute.getValue());
      return false;
    }
    return !seen.add(attribute.getValue());
  }

  /** Refuses an element whose {@code @Id} stands in the payload too, in whatever form. */
  void requireOnlyIdentifier(Element element) {
    if (payloadIdentifiers.contains(element.getAttributeNS(null, "Id"))) {
      throw Refusals.violated(element, "an identifier occurs twice in the document");
    }
  }
}
