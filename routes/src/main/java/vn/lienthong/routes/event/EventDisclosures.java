package vn.lienthong.routes.event;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.routes.agreement.AgreedUse;
import vn.lienthong.routes.agreement.Agreement;
import vn.lienthong.routes.agreement.ReleasedField;
import vn.lienthong.routes.disclosure.Disclosures;
import vn.lienthong.routes.disclosure.NewDisclosure;

/** Writes down what each subscriber was given of whom, once it has said that it has it. */
final class EventDisclosures {
  private static final Set<String> STATES = Set.of("Truoc", "Sau");
  private static final Set<String> PARTS =
      Set.of("ThongTinChet", "TheCanCuoc", "TamVang", "TheBHYT");

  private final Disclosures disclosures;
  private final Subscribers subscribers;
  private final Clock clock;

  EventDisclosures(Disclosures disclosures, Subscribers subscribers, Clock clock) {
    this.disclosures = disclosures;
    this.subscribers = subscribers;
    this.clock = clock;
  }

  /**
   * One delivery.
   *
   * @param event as its publisher signed it
   */
  void given(
      Handle tx, long evidenceId, MessageHeader header, Element event, MemberCode subscriber) {
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    Agreement agreement = subscribers.of(header.sender(), header.service(), today).get(subscriber);
    AgreedUse use =
        agreement == null
            ? null
            : new AgreedUse(
                agreement, agreement.purposes().isEmpty() ? null : agreement.purposes().get(0));
    Set<String> numbers = new LinkedHashSet<>(EventContent.of(event).persons());
    numbers.removeIf(number -> !number.chars().allMatch(Character::isDigit));
    disclosures.record(
        tx,
        new NewDisclosure(
            now,
            subscriber,
            header.sender(),
            header.service(),
            use,
            null,
            null,
            use == null || use.purpose() == null ? fields(event) : released(use, event),
            null,
            evidenceId),
        numbers);
  }

  private static List<String> released(AgreedUse use, Element event) {
    List<String> there = fields(event);
    List<String> released = new ArrayList<>();
    for (ReleasedField field : use.fields()) {
      if (there.contains(field.name().replaceFirst("/.*", ""))) {
        released.add(field.name());
      }
    }
    return released;
  }

  /** What the event says of its citizens, by name. */
  private static List<String> fields(Element event) {
    Set<String> found = new LinkedHashSet<>();
    collect(event, found);
    return List.copyOf(found);
  }

  private static void collect(Element parent, Set<String> found) {
    for (Element child : XmlChildren.of(parent)) {
      boolean citizen = XmlNames.CITIZEN.equals(child.getNamespaceURI());
      if (PARTS.contains(child.getLocalName()) || citizen) {
        found.add(child.getLocalName());
      } else if (STATES.contains(child.getLocalName())) {
        states(child, found);
      } else if (child.getLocalName().equals("NguoiLienQuan")) {
        collect(child, found);
      }
    }
  }

  // Before and after hold a citizen's items, or those of a card.
  private static void states(Element state, Set<String> found) {
    List<Element> items = XmlChildren.of(state);
    if (!items.isEmpty() && XmlNames.SERVICE.equals(items.get(0).getNamespaceURI())) {
      found.add("TheBHYT");
    } else {
      collect(state, found);
    }
  }
}
