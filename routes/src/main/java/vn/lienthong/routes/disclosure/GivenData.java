package vn.lienthong.routes.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.XmlChildren;

/**
 * What a payload says, and of whom: the names of the items that hold something, and every personal
 * or old card number in it.
 *
 * @param fields names of items, without their values
 * @param numbers the numbers of everybody in it
 */
public record GivenData(Set<String> fields, Set<String> numbers) {
  private static final Set<String> NUMBERS = Set.of("SoDinhDanh", "SoCMND");
  private static final Set<String> NO_DATA = Set.of("TonTai", "NguonTraLoi");
  private static final String COLLECTION = "CongdanCollection";
  private static final String GRADE = "MucKhop";
  private static final String HIDDEN = "***";
  private static final String WITHHELD = "KHONG_CAP";

  /** What stands in an answer. */
  public static GivenData in(Element answer) {
    Set<String> fields = new LinkedHashSet<>();
    for (Element record : records(answer)) {
      for (Element item : XmlChildren.of(record)) {
        String text = item.getTextContent().strip();
        if (!NO_DATA.contains(item.getLocalName())
            && !text.isEmpty()
            && !text.equals(HIDDEN)
            && !isWithheldGrade(item)) {
          fields.add(name(item));
        }
      }
    }
    return new GivenData(fields, numbers(answer));
  }

  /** Every number in a payload: whom it is about, and whom else it names. */
  public static Set<String> numbers(Element payload) {
    Set<String> found = new LinkedHashSet<>();
    collect(payload, found);
    return found;
  }

  /** The same with the numbers of another payload. */
  public GivenData and(Set<String> others) {
    Set<String> all = new LinkedHashSet<>(others);
    all.addAll(numbers);
    return new GivenData(fields, all);
  }

  private static void collect(Element element, Set<String> found) {
    if (NUMBERS.contains(element.getLocalName())) {
      String number = element.getTextContent().strip();
      if (!number.isEmpty()) {
        found.add(number);
      }
      return;
    }
    XmlChildren.of(element).forEach(child -> collect(child, found));
  }

  private static List<Element> records(Element answer) {
    return COLLECTION.equals(answer.getLocalName()) ? XmlChildren.of(answer) : List.of(answer);
  }

  private static boolean isWithheldGrade(Element item) {
    return GRADE.equals(item.getLocalName())
        && XmlChildren.named(item, "Muc")
            .anyMatch(level -> level.getTextContent().strip().equals(WITHHELD));
  }

  // Of a grade the field that it tells of is what was given.
  private static String name(Element item) {
    return GRADE.equals(item.getLocalName())
        ? GRADE + "/" + XmlChildren.of(item).get(0).getTextContent().strip()
        : item.getLocalName();
  }
}
