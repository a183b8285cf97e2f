package vn.lienthong.routes.procedure.disagreement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.routes.disclosure.Disclosures;
import vn.lienthong.routes.disclosure.NewDisclosure;

/** Writes down who was given which fields of whom because of a case. */
final class CaseDisclosures {
  private final Disclosures disclosures;
  private final Clock clock;

  CaseDisclosures(Disclosures disclosures, Clock clock) {
    this.disclosures = disclosures;
    this.clock = clock;
  }

  void given(
      Handle tx, long evidenceId, MessageHeader header, Element payload, MemberCode receiver) {
    var given =
        new NewDisclosure(
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
            receiver,
            header.sender(),
            header.service(),
            null,
            null,
            header.officer(),
            java.util.List.copyOf(texts(payload, XmlNames.SERVICE, "Truong")),
            null,
            evidenceId);
    Set<String> numbers = texts(payload, "*", "SoDinhDanh");
    numbers.addAll(texts(payload, "*", "SoCMND"));
    disclosures.record(tx, given, numbers);
  }

  private static Set<String> texts(Element payload, String namespace, String name) {
    Set<String> texts = new LinkedHashSet<>();
    NodeList found = payload.getElementsByTagNameNS(namespace, name);
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent().strip());
    }
    return texts;
  }
}
