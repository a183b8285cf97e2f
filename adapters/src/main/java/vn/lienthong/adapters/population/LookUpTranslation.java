package vn.lienthong.adapters.population;

import java.time.LocalDate;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.dialect.DialectConverter;
import vn.lienthong.qcvn109.dialect.DialectDetector;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuThongTinCongDanStructure;
import vn.lienthong.qcvn109.message.LivePayloads;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.WholeName;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.qcvn109.xml.XmlNames;

/** {@code TraCuuThongTinCongDan} in the population database's dialect; see {@link LiveLookUp}. */
final class LookUpTranslation implements AgencyTranslation {
  private static final String COLLECTION = "CongdanCollection";

  /** {@code MaTichHop} of look-ups for one-stops (confidence medium). */
  private static final String INTEGRATION_CODE = "037";

  @Override
  public Element toAgency(MessageHeader header, Element canonicalPayload) {
    var asked = Payloads.read(canonicalPayload, TraCuuThongTinCongDanStructure.class);
    String serviceCode = asked.getMaDVC();
    String officer = header.officer();
    var birth = asked.getNgayThangNamSinh();
    return LiveLookUp.write(
        new LiveLookUp.Question(
            header.id(),
            serviceCode == null ? DEFAULT_SERVICE_CODE : serviceCode,
            INTEGRATION_CODE,
            officer == null ? "" : officer,
            asked.getMaDonVi(),
            asked.getSoDinhDanh(),
            asked.getSoCMND(),
            WholeName.of(asked.getHoVaTen()),
            birth.getNgayThangNam(),
            birth.getNam()));
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
