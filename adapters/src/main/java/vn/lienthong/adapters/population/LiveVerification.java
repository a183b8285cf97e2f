package vn.lienthong.adapters.population;

import java.util.UUID;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * {@code XacThucThongTinCongDan} in the live population database's dialect (confidence medium):
 * {@code MaYeuCau}, {@code MaDichVu}, {@code MaCanBo}, number, name; the answer is {@code TonTai}
 * alone. The one sample that was found has no birth date; here it follows in the form of the
 * look-up, since without it the answer would claim more than was compared.
 */
public final class LiveVerification {
  /** The service's name, here and in the canonical form. */
  public static final String SERVICE = "XacThucThongTinCongDan";

  static final String NAMESPACE = "http://dancuquocgia.bca";
  static final String ANSWER = "KetQuaXacThucResponse";

  private LiveVerification() {}

  /** Writes a question; what this form has no item for is left out. */
  public static Element write(LiveLookUp.Question question) {
    DialectWriter root =
        DialectWriter.root(SecureXml.newDocument(), NAMESPACE, SERVICE)
            .text("MaYeuCau", question.requestId())
            .text("MaDichVu", question.integrationCode())
            .text("MaCanBo", question.officer())
            .optional("SoDinhDanh", question.number())
            .optional("SoCMND", question.cardNumber())
            .text("HoVaTen", question.name());
    LiveLookUp.writeBirth(root, question);
    return root.element();
  }

  /**
   * Reads a question.
   *
   * @throws HubException {@code PAYLOAD_WRONG_FOR_SERVICE} or {@code SCHEMA_INVALID} with the place
   */
  public static LiveLookUp.Question read(Element element) {
    DialectReader root = DialectReader.root(element, NAMESPACE, SERVICE);
    UUID id = root.parsed("MaYeuCau", UUID::fromString);
    String integrationCode = root.text("MaDichVu");
    String officer = root.text("MaCanBo");
    String number = root.optionalText("SoDinhDanh");
    String cardNumber = root.optionalText("SoCMND");
    String name = root.text("HoVaTen");
    LiveLookUp.Birth birth = LiveLookUp.readBirth(root);
    root.end();
    return new LiveLookUp.Question(
        id,
        "",
        integrationCode,
        officer,
        null,
        number,
        cardNumber,
        name,
        birth.day(),
        birth.year());
  }

  /** Writes an answer. */
  public static Element answer(boolean exists) {
    return DialectWriter.root(SecureXml.newDocument(), NAMESPACE, ANSWER)
        .text("TonTai", exists)
        .element();
  }

  /** Reads an answer. */
  static boolean exists(Element element) {
    DialectReader root = DialectReader.root(element, NAMESPACE, ANSWER);
    boolean exists = root.parsed("TonTai", LiveVerification::bool);
    root.end();
    return exists;
  }

  private static boolean bool(String text) {
    return switch (text.strip()) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException("not a boolean");
    };
  }
}
