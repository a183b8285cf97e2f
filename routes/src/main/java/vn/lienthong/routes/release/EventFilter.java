package vn.lienthong.routes.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlChildren;

/**
 * Makes of an event what one subscriber may have: its frame, and of the citizens before and after
 * only the fields that are released, value by value. A part that is not named stays out.
 */
public final class EventFilter {
  private static final Set<String> FRAME =
      Set.of(
          "MaSuKien",
          "MaSuKienGoc",
          "SoThuTu",
          "Loai",
          "NgayHieuLuc",
          "ThoiDiemHieuLuc",
          "DangKyHoTich",
          "VanBan",
          "VaiTro",
          "DinhDanh",
          "NguonTraLoi");
  private static final Set<String> STATES = Set.of("Truoc", "Sau");
  private static final String PERSON = "NguoiLienQuan";
  private static final String CARD_EVENT = "SuKienTheBHYT";
  private static final String CARD = "TheBHYT";

  private final Set<String> parts;
  private final ReleasePlan plan;

  /**
   * Releases these fields.
   *
   * @param agreement its code
   * @param version its version
   * @param fields of {@link EventFields}, each with the form that it is released in
   */
  public EventFilter(String agreement, String version, Map<String, Treatment> fields) {
    Map<String, Treatment> citizens =
        fields.entrySet().stream()
            .filter(field -> !EventFields.PARTS.contains(field.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    this.parts = fields.keySet();
    this.plan = ReleasePlan.of(new ReleaseRule(agreement, version, citizens), List.of());
  }

  /**
   * What may be given of an event.
   *
   * @param event canonical and valid; not changed
   * @param day the day of the data, in Việt Nam
   */
  public FilteredAnswer filter(Element event, LocalDate day) {
    Document document = SecureXml.newDocument();
    Element root = (Element) document.importNode(event, false);
    document.appendChild(root);
    Set<String> missing = new LinkedHashSet<>();
    copy(root, event, new CitizenWriter(plan, new ItemWriter(day)), missing);
    List<String> notReleased = new ArrayList<>(plan.notReleased());
    notReleased.addAll(missing);
    return new FilteredAnswer(root, notReleased, List.of(), false);
  }

  private void copy(Element target, Element source, CitizenWriter writer, Set<String> missing) {
    boolean card = CARD_EVENT.equals(target.getOwnerDocument().getDocumentElement().getLocalName());
    for (Element child : XmlChildren.of(source)) {
      String name = child.getLocalName();
      String part = card && STATES.contains(name) ? CARD : name;
      if (FRAME.contains(name) || parts.contains(part)) {
        target.appendChild(target.getOwnerDocument().importNode(child, true));
      } else if (name.equals(PERSON)) {
        copy(append(target, child), child, writer, missing);
      } else if (STATES.contains(name) && !card) {
        writer.fill(append(target, child), child);
      } else {
        missing.add(part);
      }
    }
  }

  private static Element append(Element target, Element like) {
    Node empty = target.getOwnerDocument().importNode(like, false);
    return (Element) target.appendChild(empty);
  }
}
