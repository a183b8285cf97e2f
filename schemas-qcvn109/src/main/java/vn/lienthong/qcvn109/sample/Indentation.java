package vn.lienthong.qcvn109.sample;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts each element on a line of its own, for readers. Texts are not touched. */
final class Indentation {
  private static final String STEP = "  ";

  private Indentation() {}

  static void add(Element root) {
    add(root, "\n");
  }

  private static void add(Element parent, String line) {
    boolean nested = false;
    Node next;
    for (Node child = parent.getFirstChild(); child != null; child = next) {
      next = child.getNextSibling();
      if (child instanceof Element inner) {
        nested = true;
        parent.insertBefore(text(parent, line + STEP), inner);
        add(inner, line + STEP);
      } else if (child.getTextContent().isBlank()) {
        parent.removeChild(child);
      }
    }
    if (nested) {
      parent.appendChild(text(parent, line));
    }
  }

  private static Node text(Element parent, String value) {
    return parent.getOwnerDocument().createTextNode(value);
  }
}
