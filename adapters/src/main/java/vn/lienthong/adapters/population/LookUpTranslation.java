package vn.lienthong.adapters.population;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.dialect.DialectConverter;
import vn.lienthong.qcvn109.dialect.DialectDetector;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.LivePayloads;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * Questions whose answer is a {@code CongdanCollection}, in the population database's dialect; see
 * {@link LiveLookUp} and {@link LiveFamily}.
 */
final class LookUpTranslation implements AgencyTranslation {
  private static final String COLLECTION = "CongdanCollection";

  /** {@code MaTichHop} of look-ups for one-stops (confidence medium). */
  private static final String INTEGRATION_CODE = "037";

  private final Function<LiveLookUp.Question, Element> form;

  /** Asks in this form. */
  LookUpTranslation(Function<LiveLookUp.Question, Element> form) {
    this.form = form;
  }

  @Override
  public Optional<Element> toAgency(MessageHeader header, Element canonicalPayload) {
    return Optional.of(form.apply(LiveQuestions.of(header, canonicalPayload, INTEGRATION_CODE)));
  }

  @Override
  public Optional<Element> fromAgency(MessageHeader header, Element agencyPayload) {
    boolean citizens =
        COLLECTION.equals(agencyPayload.getLocalName())
            && XmlNames.CITIZEN.equals(agencyPayload.getNamespaceURI());
    if (!citizens) {
      throw new HubException(
          HubFault.of(
              HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE,
              "/tt:ThongDiep/tt:NoiDung/*",
              "expected dc:" + COLLECTION));
    }
    if (dialect(agencyPayload) == Dialect.CANONICAL) {
      return Optional.empty();
    }
    // As of the day of the answer: codes of units mean what they meant to the database then.
    LocalDate day = header.sentAt().atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
    var live = LivePayloads.read(agencyPayload);
    return Optional.of(Payloads.write(DialectConverter.asOf(day).toCanonical(live).orThrow()));
  }

  // Empty citizens are the live service's "nobody found", and show no other sign of a dialect.
  private static Dialect dialect(Element collection) {
    boolean empty = collection.getTextContent().isBlank() && collection.hasChildNodes();
    return DialectDetector.detect(collection).orElse(empty ? Dialect.LIVE : Dialect.CANONICAL);
  }
}
