package vn.lienthong.routes.release;

import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Everything that a tree says: each text and attribute with its path. Two trees with the same
 * leaves say the same, whatever their prefixes and line breaks.
 */
final class Leaves {
  private final List<String> found = new ArrayList<>();

  private Leaves() {}

  static List<String> of(Element root) {
    Leaves leaves = new Leaves();
    leaves.element("", root);
    return leaves.found;
  }

  /** Whether a document has a comment or processing instruction anywhere, which no value tells. */
  static boolean hasRemarks(Node node) {
    boolean remark =
        node.getNodeType() == Node.COMMENT_NODE
            || node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE;
    for (Node child = node.getFirstChild(); child != null && !remark; ) {
      remark = hasRemarks(child);
      child = child.getNextSibling();
    }
    return remark;
  }

  private void element(String above, Element element) {
    String path = above + "/{" + element.getNamespaceURI() + "}" + element.getLocalName();
    attributes(path, element);
    StringBuilder text = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        element(path, child);
      } else if (node instanceof Text part) {
        text.append(part.getData());
      }
    }
    if (!text.toString().isBlank()) {
      found.add(path + "=" + text);
    }
  }

  private void attributes(String path, Element element) {
    var attributes = element.getAttributes();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        texts.add(path + "/@" + attribute.getNodeName() + "=" + attribute.getNodeValue());
      }
    }
    texts.sort(null);
    found.addAll(texts);
  }
}
