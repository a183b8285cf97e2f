package vn.lienthong.adapters.population;

import java.util.Objects;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.WholeName;

/** What every live question about one citizen says, taken from the canonical one. */
final class LiveQuestions {
  private LiveQuestions() {}

  /**
   * Reads a canonical question.
   *
   * @param payload of {@code TraCuuThongTinCongDan}, or of a service that identifies the citizen in
   *     the same items
   */
  static LiveLookUp.Question of(MessageHeader header, Element payload, String integrationCode) {
    var asked = CitizenQuestion.of(payload);
    var birth = asked.getNgayThangNamSinh();
    return new LiveLookUp.Question(
        header.id(),
        Objects.requireNonNullElse(asked.getMaDVC(), AgencyTranslation.DEFAULT_SERVICE_CODE),
        integrationCode,
        Objects.requireNonNullElse(header.officer(), ""),
        asked.getMaDonVi(),
        asked.getSoDinhDanh(),
        asked.getSoCMND(),
        WholeName.of(asked.getHoVaTen()),
        birth.getNgayThangNam(),
        birth.getNam());
  }
}
