package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * A {@code KetQuaHoSo} with holes. Names stand in the namespace of the services; those that begin
 * with {@code dc:} in that of QCVN 109.
 */
final class ResultTemplate {
  private static final String CITIZEN = "dc:";

  private final Map<String, Object> content;

  private ResultTemplate(Map<String, Object> content) {
    this.content = content;
  }

  static ResultTemplate of(
      String service, String outcome, LocalDate day, Map<String, Object> made) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("DichVu", service);
    content.put("KetQua", outcome);
    content.put("NgayKetQua", day.toString());
    content.putAll(made);
    return new ResultTemplate(content);
  }

  Element fill(Element request, Map<String, String> own) {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(XmlNames.SERVICE, "KetQuaHoSo");
    document.appendChild(root);
    append(root, content, request, own);
    return root;
  }

  private static void append(
      Element parent, Map<?, ?> content, Element request, Map<String, String> own) {
    content.forEach(
        (name, value) -> {
          Element child = element(parent.getOwnerDocument(), String.valueOf(name));
          parent.appendChild(child);
          if (value instanceof Map<?, ?> nested) {
            append(child, nested, request, own);
          } else {
            child.setTextContent(RequestText.filled(String.valueOf(value), request, own));
          }
        });
  }

  private static Element element(Document document, String name) {
    return name.startsWith(CITIZEN)
        ? document.createElementNS(XmlNames.CITIZEN, name.substring(CITIZEN.length()))
        : document.createElementNS(XmlNames.SERVICE, name);
  }
}
