package vn.lienthong.adapters.population;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * The question of {@code TraCuuThongTinCongDan} in the live population database's dialect,
 * namespace {@code http://dancuquocgia.bca}. Its items and their order are known (confidence high,
 * the values of {@code MaTichHop} and {@code MaDVC} medium). It has no list of wanted fields. The
 * answer is a {@code CongdanCollection}, without citizens where nobody was found.
 */
public final class LiveLookUp {
  /** The service's name, here and in the canonical form. */
  public static final String SERVICE = "TraCuuThongTinCongDan";

  private static final String NAMESPACE = "http://dancuquocgia.bca";
  static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private LiveLookUp() {}

  /**
   * A question.
   *
   * @param requestId {@code MaYeuCau}, the message id
   * @param serviceCode {@code MaDVC}
   * @param integrationCode {@code MaTichHop}
   * @param officer {@code MaCanBo}; may be empty
   * @param unit {@code MaDonVi} of the officer
   * @param number {@code SoDinhDanh}; else the next
   * @param cardNumber {@code SoCMND}
   * @param name {@code HoVaTen}, whole
   * @param birthDate {@code NgayThangNam}; else the next
   * @param birthYear {@code Nam}
   */
  public record Question(
      UUID requestId,
      String serviceCode,
      String integrationCode,
      String officer,
      @Nullable String unit,
      @Nullable String number,
      @Nullable String cardNumber,
      String name,
      @Nullable LocalDate birthDate,
      @Nullable String birthYear) {}

  /** Writes a question. */
  public static Element write(Question question) {
    DialectWriter root =
        DialectWriter.root(SecureXml.newDocument(), NAMESPACE, SERVICE)
            .text("MaYeuCau", question.requestId())
            .text("MaDVC", question.serviceCode())
            .text("MaTichHop", question.integrationCode())
            .text("MaCanBo", question.officer())
            .optional("MaDonVi", question.unit())
            .optional("SoDinhDanh", question.number())
            .optional("SoCMND", question.cardNumber())
            .text("HoVaTen", question.name());
    writeBirth(root, question);
    return root.element();
  }

  /**
   * Reads a question.
   *
   * @throws HubException {@code PAYLOAD_WRONG_FOR_SERVICE} or {@code SCHEMA_INVALID} with the place
   */
  public static Question read(Element element) {
    DialectReader root = DialectReader.root(element, NAMESPACE, SERVICE);
    UUID id = root.parsed("MaYeuCau", UUID::fromString);
    String serviceCode = root.text("MaDVC");
    String integrationCode = root.text("MaTichHop");
    String officer = root.text("MaCanBo");
    String unit = root.optionalText("MaDonVi");
    String number = root.optionalText("SoDinhDanh");
    String cardNumber = root.optionalText("SoCMND");
    String name = root.text("HoVaTen");
    Birth birth = readBirth(root);
    root.end();
    return new Question(
        id,
        serviceCode,
        integrationCode,
        officer,
        unit,
        number,
        cardNumber,
        name,
        birth.day(),
        birth.year());
  }

  /** When somebody was born, as far as it is known. */
  record Birth(@Nullable LocalDate day, @Nullable String year) {}

  static void writeBirth(DialectWriter root, Question question) {
    LocalDate day = question.birthDate();
    root.child("NgayThangNamSinh")
        .optional("NgayThangNam", day == null ? null : DATE.format(day))
        .optional("Nam", question.birthYear());
  }

  static Birth readBirth(DialectReader root) {
    DialectReader birth = root.child("NgayThangNamSinh");
    LocalDate day = birth.optional("NgayThangNam", text -> LocalDate.parse(text, DATE));
    String year = birth.optionalText("Nam");
    birth.end();
    return new Birth(day, year);
  }
}
