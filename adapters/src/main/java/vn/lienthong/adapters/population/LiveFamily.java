package vn.lienthong.adapters.population;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * {@code XacMinhThongTinNhanThan} in the live dialect (confidence medium): namespace {@code
 * http://gtel.vn/qldc}, every item once and as plain text, also where it is empty. Whether its date
 * is written as in the look-up ({@code yyyyMMdd}, or the year) is not known; here it is.
 */
public final class LiveFamily {
  /** The service's name, here and in the canonical form. */
  public static final String SERVICE = "XacMinhThongTinNhanThan";

  private static final String NAMESPACE = "http://gtel.vn/qldc";

  private LiveFamily() {}

  /** Writes a question. */
  public static Element write(LiveLookUp.Question question) {
    LocalDate day = question.birthDate();
    return DialectWriter.root(SecureXml.newDocument(), NAMESPACE, SERVICE)
        .text("MaYeuCau", question.requestId())
        .text("MaDVC", question.serviceCode())
        .text("MaTichHop", question.integrationCode())
        .text("MaDonVi", orEmpty(question.unit()))
        .text("MaCanBo", question.officer())
        .text("SoDinhDanh", orEmpty(question.number()))
        .text("SoCMND", orEmpty(question.cardNumber()))
        .text("HoVaTen", question.name())
        .text(
            "NgayThangNamSinh",
            day == null ? orEmpty(question.birthYear()) : LiveLookUp.DATE.format(day))
        .element();
  }

  /**
   * Reads a question.
   *
   * @throws HubException {@code PAYLOAD_WRONG_FOR_SERVICE} or {@code SCHEMA_INVALID} with the place
   */
  public static LiveLookUp.Question read(Element element) {
    DialectReader root = DialectReader.root(element, NAMESPACE, SERVICE);
    UUID id = root.parsed("MaYeuCau", UUID::fromString);
    String serviceCode = root.text("MaDVC");
    String integrationCode = root.text("MaTichHop");
    String unit = root.text("MaDonVi");
    String officer = root.text("MaCanBo");
    String number = root.text("SoDinhDanh");
    String cardNumber = root.text("SoCMND");
    String name = root.text("HoVaTen");
    LiveLookUp.Birth birth = root.parsed("NgayThangNamSinh", LiveFamily::birth);
    root.end();
    return new LiveLookUp.Question(
        id,
        serviceCode,
        integrationCode,
        officer,
        orNull(unit),
        orNull(number),
        orNull(cardNumber),
        name,
        birth.day(),
        birth.year());
  }

  private static LiveLookUp.Birth birth(String text) {
    String date = text.strip();
    return date.length() == 8
        ? new LiveLookUp.Birth(LocalDate.parse(date, LiveLookUp.DATE), null)
        : new LiveLookUp.Birth(null, date);
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}
