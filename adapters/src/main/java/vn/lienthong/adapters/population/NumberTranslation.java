package vn.lienthong.adapters.population;

import static vn.lienthong.qcvn109.xml.XmlNames.SERVICE;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.dialect.DialectConverter;
import vn.lienthong.qcvn109.dialect.Loss;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhTraLoiStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** {@code CapSoDinhDanh} in the population database's dialect; see {@link LiveNumberService}. */
final class NumberTranslation implements AgencyTranslation {
  /** {@code MaTichHop} of this service is not known; the live ones are three digits as well. */
  private static final String INTEGRATION_CODE = "000";

  /** What the dialect has no place for and the issue of a number can do without. */
  private static final Set<Loss> ACCEPTED = Set.of(Loss.NAME_PARTS, Loss.ETHNIC_ALIAS);

  @Override
  public Optional<Element> toAgency(MessageHeader header, Element canonicalPayload) {
    CapSoDinhDanhStructure asked = Payloads.read(canonicalPayload, CapSoDinhDanhStructure.class);
    CongDanStructure father = asked.getCha();
    DialectConverter converter = converter(header);
    String purpose = header.purpose();
    String officer = header.officer();
    return Optional.of(
        LiveNumberService.write(
            new LiveNumberService.Request(
                header.id(),
                purpose == null ? DEFAULT_SERVICE_CODE : purpose,
                INTEGRATION_CODE,
                officer == null ? "" : officer,
                live(converter, asked.getTre(), "Tre"),
                live(converter, asked.getMe(), "Me"),
                father == null ? null : live(converter, father, "Cha"),
                place(asked))));
  }

  /**
   * {@inheritDoc}
   *
   * <p>{@code MaYeuCau} is not compared: what an answer answers, the signed {@code MaThamChieu}
   * says.
   */
  @Override
  public Optional<Element> fromAgency(MessageHeader header, Element agencyPayload) {
    if (SERVICE.equals(agencyPayload.getNamespaceURI())) {
      return Optional.empty();
    }
    LiveNumberService.Answer answer = LiveNumberService.readAnswer(agencyPayload);
    CapSoDinhDanhTraLoiStructure canonical = new CapSoDinhDanhTraLoiStructure();
    canonical.setSoDinhDanh(checked(answer.number()));
    canonical.setNgayCap(answer.issuedOn());
    return Optional.of(Payloads.write(canonical));
  }

  // As of the day of sending: a repeat of the message is translated into the same bytes.
  private static DialectConverter converter(MessageHeader header) {
    LocalDate day = header.sentAt().atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
    return DialectConverter.asOf(day).accepting(ACCEPTED);
  }

  private static LiveCongDanStructure live(
      DialectConverter converter, CongDanStructure citizen, String item) {
    return converter.toLive(citizen, "/dv:CapSoDinhDanh/dv:" + item).orThrow();
  }

  private static String place(CapSoDinhDanhStructure asked) {
    if (asked.getNoiDangKyKhaiSinh() == null) {
      throw new HubException(
          HubFault.of(
              HubErrorCode.SCHEMA_INVALID,
              "/dv:CapSoDinhDanh/dv:CoQuanDaiDien",
              "the population database's dialect has no place for a mission abroad"));
    }
    return asked.getNoiDangKyKhaiSinh();
  }

  private static String checked(String number) {
    try {
      return new PersonalNumber(number).value();
    } catch (IllegalArgumentException wrong) {
      throw refusal(HubErrorCode.SCHEMA_INVALID, "SoDinhDanh", String.valueOf(wrong.getMessage()));
    }
  }

  private static HubException refusal(HubErrorCode code, String item, String rule) {
    return new HubException(HubFault.of(code, "/CapSoDinhDanhResponse/" + item, rule));
  }
}
