package vn.lienthong.routes.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * What the hub has to know of an event to pass it on: the same of every service.
 *
 * @param code {@code MaSuKien}
 * @param original {@code MaSuKienGoc}; null where it corrects nothing
 * @param kind {@code Loai}
 * @param commune the unit that registered the act; null where none did
 * @param withdraws whether it takes its original back: it names one, and nobody has an after
 * @param persons whose order it belongs to, each number once: plain, so never to be kept
 */
record EventContent(
    String code,
    @Nullable String original,
    String kind,
    @Nullable String commune,
    boolean withdraws,
    Set<String> persons) {
  private static final Set<String> OURS = Set.of(XmlNames.SERVICE, XmlNames.CITIZEN);

  static EventContent of(Element event) {
    List<Element> concerned = children(event, "NguoiLienQuan").toList();
    if (concerned.isEmpty()) {
      concerned = List.of(event);
    }
    Set<String> persons = new TreeSet<>();
    concerned.forEach(person -> numbers(person, persons));
    String original = text(event, "MaSuKienGoc");
    Element act = child(event, "DangKyHoTich");
    return new EventContent(
        String.valueOf(text(event, "MaSuKien")),
        original,
        String.valueOf(text(event, "Loai")),
        act == null ? null : text(act, "NoiDangKy"),
        original != null && concerned.stream().allMatch(one -> child(one, "Sau") == null),
        persons);
  }

  // A number that an event changes has an order before and after: the event stands in both.
  private static void numbers(Element person, Set<String> into) {
    for (String part : List.of("DinhDanh", "Truoc", "Sau")) {
      Element holder = child(person, part);
      if (holder == null) {
        continue;
      }
      for (String name : List.of("SoDinhDanh", "SoCMND")) {
        String number = text(holder, name);
        if (number != null) {
          into.add(number);
        }
      }
      Element passport = child(holder, "HoChieu");
      if (passport != null) {
        into.add("HC " + passport.getTextContent().replaceAll("\\s+", " ").strip());
      }
    }
  }

  private static @Nullable String text(Element parent, String name) {
    Element child = child(parent, name);
    String text = child == null ? "" : child.getTextContent().strip();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Element child(Element parent, String name) {
    return children(parent, name).findFirst().orElse(null);
  }

  // Anybody may put elements of other namespaces into an extension.
  private static Stream<Element> children(Element parent, String name) {
    return XmlChildren.named(parent, name)
        .filter(child -> OURS.contains(String.valueOf(child.getNamespaceURI())));
  }
}
