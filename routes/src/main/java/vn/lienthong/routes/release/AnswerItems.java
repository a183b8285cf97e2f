package vn.lienthong.routes.release;

import java.util.List;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * An answer of the hub's own service forms while it is written: elements and their texts are
 * copied, never comments or attributes that the schema does not know.
 */
final class AnswerItems {
  private static final String SOURCE = "NguonTraLoi";
  private static final String EMPTY = "TruongTrongNguon";
  private static final String WITHHELD = "TruongKhongCap";

  private final Element root;

  private AnswerItems(Element root) {
    this.root = root;
  }

  /** An empty answer of the same name. */
  static AnswerItems like(Element answer) {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(XmlNames.SERVICE, "dv:" + answer.getLocalName());
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:dv", XmlNames.SERVICE);
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:dc", XmlNames.CITIZEN);
    document.appendChild(root);
    return new AnswerItems(root);
  }

  Element root() {
    return root;
  }

  static boolean exists(Element answer) {
    String text = text(answer, "TonTai").strip();
    return text.equals("true") || text.equals("1");
  }

  /** Copies every item of a name; false where there is none. */
  boolean copyAll(Element answer, String name) {
    List<Element> items = all(answer, name);
    items.forEach(item -> copy(root, item));
    return !items.isEmpty();
  }

  /** The source and moment of the data, with what is empty there and what is not released. */
  void source(Element answer, List<String> empty, List<String> withheld) {
    for (Element from : all(answer, SOURCE)) {
      Element source = append(SOURCE);
      for (String item : List.of("NguonDuLieu", "ThoiDiemDuLieu")) {
        all(from, item).forEach(found -> copy(source, found));
      }
      empty.forEach(field -> appendTo(source, EMPTY).setTextContent(field));
      withheld.forEach(field -> appendTo(source, WITHHELD).setTextContent(field));
    }
  }

  /** Whether a provider's answer says just this, apart from what it says of empty fields. */
  boolean saysTheSame(Element answer) {
    return !Leaves.hasRemarks(answer.getOwnerDocument()) && said(answer).equals(said(root));
  }

  Element append(String name) {
    return appendTo(root, name);
  }

  static Element appendTo(Element parent, String name) {
    Element child = parent.getOwnerDocument().createElementNS(XmlNames.SERVICE, "dv:" + name);
    parent.appendChild(child);
    return child;
  }

  static List<Element> all(Element parent, String name) {
    return XmlChildren.named(parent, name).toList();
  }

  static String text(Element parent, String name) {
    Element found = XmlChildren.first(parent, name);
    return found == null ? "" : found.getTextContent();
  }

  private static List<String> said(Element answer) {
    return Leaves.of(answer).stream().filter(leaf -> !leaf.contains("}" + EMPTY + "=")).toList();
  }

  private static void copy(Element parent, Element source) {
    boolean citizen = XmlNames.CITIZEN.equals(source.getNamespaceURI());
    Element copy =
        parent
            .getOwnerDocument()
            .createElementNS(
                source.getNamespaceURI(), (citizen ? "dc:" : "dv:") + source.getLocalName());
    parent.appendChild(copy);
    for (Node node = source.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        copy(copy, child);
      } else if (node instanceof Text text) {
        copy.appendChild(parent.getOwnerDocument().createTextNode(text.getData()));
      }
    }
  }
}
