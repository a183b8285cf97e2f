package vn.lienthong.qcvn109.dialect;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Walks a tree for its signs. The parser has limited its depth. */
final class TreeSigns {
  private final Signs signs;

  TreeSigns(Signs signs) {
    this.signs = signs;
  }

  void read(Element element) {
    signs.begin(element.getNamespaceURI(), element.getLocalName(), element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        read(inner);
      } else if (child instanceof Text text) {
        signs.text(text.getData());
      }
    }
    signs.end();
  }
}
