package vn.lienthong.routes.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** {@code dv:Truong} of a question, its last items: the fields that the asker wants. */
final class AskedFields {
  /** Where they stand. */
  static final String PLACE = "/tt:ThongDiep/tt:NoiDung/*/dv:Truong";

  private static final String NAME = "Truong";

  private AskedFields() {}

  static List<String> of(Element payload) {
    return elements(payload).stream().map(field -> field.getTextContent().strip()).toList();
  }

  /** The same question with other fields. */
  static Element replaced(Element payload, List<String> fields) {
    Element copy = (Element) SecureXml.newDocument().importNode(payload, true);
    copy.getOwnerDocument().appendChild(copy);
    elements(copy).forEach(copy::removeChild);
    for (String field : fields) {
      Element element = copy.getOwnerDocument().createElementNS(XmlNames.SERVICE, "dv:" + NAME);
      element.setTextContent(field);
      copy.appendChild(element);
    }
    return copy;
  }

  private static List<Element> elements(Element payload) {
    List<Element> found = new ArrayList<>();
    for (Node node = payload.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && NAME.equals(element.getLocalName())
          && XmlNames.SERVICE.equals(element.getNamespaceURI())) {
        found.add(element);
      }
    }
    return found;
  }
}
