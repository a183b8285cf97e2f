package vn.lienthong.routes.proof;

import static vn.lienthong.qcvn109.error.HubErrorCode.LOOK_UP_REFUSED;
import static vn.lienthong.qcvn109.error.HubErrorCode.MESSAGE_NOT_FOUND;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChungNhanKhaiThacStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChungNhanKhaiThacTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiThacType;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.pipeline.HubAnswer;
import vn.lienthong.routes.pipeline.HubQuestion;
import vn.lienthong.routes.policy.HubService;

/**
 * Answers {@code ChungNhanKhaiThac}: what became of a look-up of the asker's own, as the evidence
 * says. Only where the data could not be had may other papers be asked of the citizen.
 */
public final class LookUpProof implements HubAnswer {
  private final LookUps lookUps;

  /** Proves what stands in this database. */
  public LookUpProof(Jdbi database, EvidenceJournal journal) {
    this.lookUps = new LookUps(database, journal);
  }

  @Override
  public String service() {
    return HubService.LOOK_UP_PROOF;
  }

  @Override
  public Element answer(HubQuestion question) {
    var asked = Payloads.read(question.message().payload(), ChungNhanKhaiThacStructure.class);
    MemberCode asker = question.message().header().sender();
    UUID id = UUID.fromString(asked.getMaThongDiepTraCuu());
    LookUps.LookUp found =
        lookUps
            .of(asker, id)
            .orElseThrow(
                () ->
                    new HubException(
                        HubFault.of(
                                MESSAGE_NOT_FOUND,
                                "/tt:ThongDiep/tt:NoiDung/*/dv:MaThongDiepTraCuu",
                                "no look-up of " + asker + " has this id")
                            .inVietnamese(
                                "không có câu tra cứu nào của " + asker + " mang mã này")));
    HubErrorCode failure = found.failure();
    if (!found.provesSomething() && failure != null) {
      throw nothing(failure);
    }
    return Payloads.write(proof(id, asker, found));
  }

  // Whoever asks wrongly was told so, and would get the paper by which others may be asked for.
  private static HubException nothing(HubErrorCode failure) {
    return new HubException(
        HubFault.of(
                LOOK_UP_REFUSED,
                "/tt:ThongDiep/tt:NoiDung/*/dv:MaThongDiepTraCuu",
                "it was refused with %s: mend the question and ask again"
                    .formatted(failure.wireCode()))
            .inVietnamese(
                "câu hỏi đã bị từ chối với mã %s (%s); sửa câu hỏi rồi hỏi lại"
                    .formatted(failure.wireCode(), failure.vietnamese())));
  }

  private ChungNhanKhaiThacTraLoiStructure proof(UUID id, MemberCode asker, LookUps.LookUp found) {
    var proof = new ChungNhanKhaiThacTraLoiStructure();
    String number = number(id, asker);
    proof.setSoChungNhan(number);
    proof.setMaThongDiepTraCuu(id.toString());
    proof.setDichVu(found.service());
    proof.setBenHoi(asker.value());
    proof.setBenCungCap(found.provider());
    lookUps
        .header(found)
        .ifPresent(
            header -> {
              proof.setCanBo(header.officer());
              proof.setMucDich(header.purpose());
              proof.setMaHoSo(header.dossierCode());
            });
    proof.setThoiDiemHoi(moment(found.askedAt()));
    byte[] answer = found.answerDigest();
    KetQuaKhaiThacType result =
        answer == null ? KetQuaKhaiThacType.KHONG_KHAI_THAC_DUOC : KetQuaKhaiThacType.DA_TRA_LOI;
    proof.setKetQua(result);
    proof.setThoiDiemKetQua(moment(found.endedAt()));
    if (answer == null) {
      proof.setLyDo(found.reason());
    } else {
      proof.setDauVanTraLoi(HexFormat.of().formatHex(answer));
    }
    proof.setNoiDungQR(
        String.join(
            "|", "CNKT", number, id.toString(), result.name(), "" + proof.getThoiDiemKetQua()));
    return proof;
  }

  /** Always the same one for a look-up, so that two prints are known to be of one. */
  private static String number(UUID lookUp, MemberCode asker) {
    return "CN-"
        + DerivedId.of("look-up-proof", asker.value(), lookUp.toString())
            .toString()
            .replace("-", "")
            .substring(0, 16)
            .toUpperCase(Locale.ROOT);
  }

  private static OffsetDateTime moment(OffsetDateTime at) {
    return at.atZoneSameInstant(VietnamTime.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS);
  }
}
