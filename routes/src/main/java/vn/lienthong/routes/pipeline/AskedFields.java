package vn.lienthong.routes.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * The fields that the asker wants: {@code dv:Truong} of a look-up, its last items, or what a
 * verification wants to be graded.
 */
final class AskedFields {
  /** Where they stand. */
  static final String PLACE = "/tt:ThongDiep/tt:NoiDung/*/dv:Truong";

  private static final String NAME = "Truong";
  private static final String GRADED = "TruongDoiChieu";
  private static final String STATED = "GiaTriDoiChieu";
  private static final Set<String> NAMING = Set.of("TraCuuThongTinCongDan");

  private AskedFields() {}

  static List<String> of(Element payload) {
    List<String> fields = new ArrayList<>();
    elements(payload, NAME).forEach(field -> fields.add(field.getTextContent().strip()));
    elements(payload, GRADED).forEach(field -> fields.add(field.getTextContent().strip()));
    for (Element stated : elements(payload, STATED)) {
      elements(stated, NAME).forEach(field -> fields.add(field.getTextContent().strip()));
    }
    return fields;
  }

  /** Whether a question can name the fields that it wants, for a provider to give no others. */
  static boolean canBeNamedIn(Element payload) {
    return NAMING.contains(payload.getLocalName());
  }

  /** The same question with other fields. */
  static Element replaced(Element payload, List<String> fields) {
    Element copy = (Element) SecureXml.newDocument().importNode(payload, true);
    copy.getOwnerDocument().appendChild(copy);
    elements(copy, NAME).forEach(copy::removeChild);
    for (String field : fields) {
      Element element = copy.getOwnerDocument().createElementNS(XmlNames.SERVICE, "dv:" + NAME);
      element.setTextContent(field);
      copy.appendChild(element);
    }
    return copy;
  }

  private static List<Element> elements(Element payload, String name) {
    return XmlChildren.named(payload, name)
        .filter(element -> XmlNames.SERVICE.equals(element.getNamespaceURI()))
        .toList();
  }
}
