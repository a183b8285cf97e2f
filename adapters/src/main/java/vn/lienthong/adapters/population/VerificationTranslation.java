package vn.lienthong.adapters.population;

import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguonTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucThongTinCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucThongTinCongDanTraLoiStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * {@code XacThucThongTinCongDan} in the population database's dialect; see {@link
 * LiveVerification}. The live service knows no grades: a question for them stays canonical.
 */
final class VerificationTranslation implements AgencyTranslation {
  /** {@code MaDichVu} of verifications (confidence medium). */
  private static final String INTEGRATION_CODE = "033";

  @Override
  public Optional<Element> toAgency(MessageHeader header, Element canonicalPayload) {
    var asked = Payloads.read(canonicalPayload, XacThucThongTinCongDanStructure.class);
    boolean graded = !asked.getTruongDoiChieu().isEmpty() || !asked.getGiaTriDoiChieu().isEmpty();
    return graded
        ? Optional.empty()
        : Optional.of(
            LiveVerification.write(LiveQuestions.of(header, canonicalPayload, INTEGRATION_CODE)));
  }

  @Override
  public Optional<Element> fromAgency(MessageHeader header, Element agencyPayload) {
    if (!LiveVerification.NAMESPACE.equals(agencyPayload.getNamespaceURI())) {
      return Optional.empty();
    }
    var answer = new XacThucThongTinCongDanTraLoiStructure();
    answer.setTonTai(LiveVerification.exists(agencyPayload));
    NguonTraLoiStructure source = new NguonTraLoiStructure();
    source.setNguonDuLieu(header.sender().value());
    source.setThoiDiemDuLieu(header.sentAt());
    answer.setNguonTraLoi(source);
    return Optional.of(Payloads.write(answer));
  }
}
