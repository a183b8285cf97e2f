package vn.lienthong.adapters.population;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
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
  static final String NAMESPACE = "http://dancuquocgia.bca";
  static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final String REQUEST = "CapSoDinhDanh";
  private static final String ANSWER = "CapSoDinhDanhResponse";

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
      CongDanStructure child,
      CongDanStructure mother,
      @Nullable CongDanStructure father,
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
    LiveCitizens.write(root.child("Tre"), request.child());
    LiveCitizens.write(root.child("Me"), request.mother());
    if (request.father() != null) {
      LiveCitizens.write(root.child("Cha"), request.father());
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
    CongDanStructure child = LiveCitizens.read(root.child("Tre"));
    CongDanStructure mother = LiveCitizens.read(root.child("Me"));
    DialectReader fatherItem = root.optionalChild("Cha");
    CongDanStructure father = fatherItem == null ? null : LiveCitizens.read(fatherItem);
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

  static LocalDate date(String text) {
    return LocalDate.parse(text, DATE);
  }
}
