package vn.lienthong.adapters.spi.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.XmlChildren;

/** Reads events: all three services say the same things under nearly the same names. */
final class EventReading {
  static final Set<String> SERVICES = Set.of("SuKienHoTich", "SuKienDanCu", "SuKienTheBHYT");

  private EventReading() {}

  static ToldEvent of(VerifiedMessage message) {
    Requests.check(message.payload());
    Element event = message.payload();
    List<Element> concerned = XmlChildren.named(event, "NguoiLienQuan").toList();
    List<ToldEvent.Person> persons =
        (concerned.isEmpty() ? List.of(event) : concerned)
            .stream().map(EventReading::person).toList();
    String original = text(event, "MaSuKienGoc");
    MessageHeader header = message.header();
    var release = header.release();
    return new ToldEvent(
        release == null ? header.sender().value() : release.source().value(),
        header.service(),
        String.valueOf(text(event, "MaSuKien")),
        original,
        String.valueOf(text(event, "Loai")),
        day(event),
        persons,
        original != null && persons.stream().allMatch(person -> person.after() == null));
  }

  private static LocalDate day(Element event) {
    String day = text(event, "NgayHieuLuc");
    return LocalDate.parse(
        day == null ? String.valueOf(text(event, "ThoiDiemHieuLuc")).substring(0, 10) : day);
  }

  private static ToldEvent.Person person(Element of) {
    Element identity = XmlChildren.first(of, "DinhDanh");
    String number = identity == null ? null : text(identity, "SoDinhDanh");
    return new ToldEvent.Person(
        number == null ? "" : number, XmlChildren.first(of, "Truoc"), XmlChildren.first(of, "Sau"));
  }

  static @Nullable String text(Element parent, String name) {
    Element child = XmlChildren.first(parent, name);
    return child == null ? null : child.getTextContent().strip();
  }
}
