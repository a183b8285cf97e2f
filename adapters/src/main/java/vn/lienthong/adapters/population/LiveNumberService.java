package vn.lienthong.adapters.population;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.message.LivePayloads;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * {@code CapSoDinhDanh} in the live population database's dialect, namespace {@code
 * http://dancuquocgia.bca}.
 *
 * <p>This service is not among the live ones whose shape is known. The request is ours by analogy
 * with {@code TraCuuThongTinCongDan} (its first four items and their order: confidence high, their
 * use here: low), the citizens follow the live answers (confidence high), the answer is ours.
 */
public final class LiveNumberService {
  private static final String NAMESPACE = "http://dancuquocgia.bca";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final String REQUEST = "CapSoDinhDanh";
  private static final String ANSWER = "CapSoDinhDanhResponse";
  private static final QName CHILD = new QName(NAMESPACE, "Tre");
  private static final QName MOTHER = new QName(NAMESPACE, "Me");
  private static final QName FATHER = new QName(NAMESPACE, "Cha");

  private LiveNumberService() {}

  /**
   * A request.
   *
   * @param requestId {@code MaYeuCau}, the message id
   * @param serviceCode {@code MaDVC}
   * @param integrationCode {@code MaTichHop}
   * @param officer {@code CanBo}; may be empty
   * @param child {@code Tre}
   * @param mother {@code Me}
   * @param father {@code Cha}; null where none is declared
   * @param place {@code MaDonViDangKy}, the unit that registers the birth
   */
  public record Request(
      UUID requestId,
      String serviceCode,
      String integrationCode,
      String officer,
      LiveCongDanStructure child,
      LiveCongDanStructure mother,
      @Nullable LiveCongDanStructure father,
      String place) {}

  /**
   * An answer.
   *
   * @param requestId {@code MaYeuCau} of the request
   * @param number {@code SoDinhDanh}
   * @param issuedOn {@code NgayCap}
   */
  public record Answer(UUID requestId, String number, LocalDate issuedOn) {}

  /** Writes a request. */
  public static Element write(Request request) {
    DialectWriter root = DialectWriter.root(SecureXml.newDocument(), NAMESPACE, REQUEST);
    root.text("MaYeuCau", request.requestId())
        .text("MaDVC", request.serviceCode())
        .text("MaTichHop", request.integrationCode())
        .text("MaCanBo", request.officer());
    LivePayloads.append(root.element(), CHILD, request.child());
    LivePayloads.append(root.element(), MOTHER, request.mother());
    if (request.father() != null) {
      LivePayloads.append(root.element(), FATHER, request.father());
    }
    return root.text("MaDonViDangKy", request.place()).element();
  }

  /**
   * Reads a request.
   *
   * @throws HubException {@code PAYLOAD_WRONG_FOR_SERVICE} or {@code SCHEMA_INVALID} with the place
   */
  public static Request readRequest(Element element) {
    DialectReader root = DialectReader.root(element, NAMESPACE, REQUEST);
    UUID id = root.parsed("MaYeuCau", UUID::fromString);
    String serviceCode = root.text("MaDVC");
    String integrationCode = root.text("MaTichHop");
    String officer = root.text("MaCanBo");
    LiveCongDanStructure child = citizen(root.child(CHILD.getLocalPart()));
    LiveCongDanStructure mother = citizen(root.child(MOTHER.getLocalPart()));
    DialectReader fatherItem = root.optionalChild(FATHER.getLocalPart());
    LiveCongDanStructure father = fatherItem == null ? null : citizen(fatherItem);
    String place = root.text("MaDonViDangKy");
    root.end();
    return new Request(id, serviceCode, integrationCode, officer, child, mother, father, place);
  }

  /** Writes an answer. */
  public static Element write(Answer answer) {
    return DialectWriter.root(SecureXml.newDocument(), NAMESPACE, ANSWER)
        .text("MaYeuCau", answer.requestId())
        .text("SoDinhDanh", answer.number())
        .text("NgayCap", DATE.format(answer.issuedOn()))
        .element();
  }

  /**
   * Reads an answer.
   *
   * @throws HubException {@code PAYLOAD_WRONG_FOR_SERVICE} or {@code SCHEMA_INVALID} with the place
   */
  public static Answer readAnswer(Element element) {
    DialectReader root = DialectReader.root(element, NAMESPACE, ANSWER);
    UUID id = root.parsed("MaYeuCau", UUID::fromString);
    String number = root.text("SoDinhDanh");
    LocalDate issuedOn = root.parsed("NgayCap", LiveNumberService::date);
    root.end();
    return new Answer(id, number, issuedOn);
  }

  private static LiveCongDanStructure citizen(DialectReader item) {
    return LivePayloads.readCitizen(item.element());
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text, DATE);
  }
}
