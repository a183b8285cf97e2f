package vn.lienthong.adapters.civilstatus.simulator;

import java.time.Clock;
import java.util.Optional;
import vn.lienthong.adapters.spi.AnswerSource;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaXacThucBanType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucBanDienTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucBanDienTuTraLoiStructure;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * {@code XacThucBanDienTu}: what the register says of a code or QR code and of the file in hand.
 * Who has another file is told that only, nothing of the paper that was issued.
 */
final class PaperAnswers {
  static final String SERVICE = "XacThucBanDienTu";

  private final PaperRegister register;
  private final Clock clock;

  PaperAnswers(PaperRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  Reply of(VerifiedMessage message) {
    var asked = Requests.read(message, SERVICE, XacThucBanDienTuStructure.class);
    Optional<PaperEntry> entry =
        asked.getMaGiayTo() == null
            ? register.byQr(asked.getNoiDungQR())
            : register.find(asked.getMaGiayTo());
    var answer = new XacThucBanDienTuTraLoiStructure();
    answer.setKetQua(verdict(entry, asked.getDauVan()));
    answer.setNguonTraLoi(AnswerSource.of(message.header().receiver(), clock));
    entry.filter(one -> one.digest().equals(asked.getDauVan())).ifPresent(one -> add(answer, one));
    return new Reply.Answer(Payloads.write(answer));
  }

  private static KetQuaXacThucBanType verdict(Optional<PaperEntry> found, String digest) {
    if (found.isEmpty()) {
      return KetQuaXacThucBanType.KHONG_TON_TAI;
    }
    PaperEntry entry = found.get();
    if (!entry.digest().equals(digest)) {
      return KetQuaXacThucBanType.SAI_DAU_VAN;
    }
    if (entry.revokedOn() != null) {
      return KetQuaXacThucBanType.DA_THU_HOI;
    }
    return entry.whole() && entry.goodAtSigning()
        ? KetQuaXacThucBanType.THAT
        : KetQuaXacThucBanType.CHU_KY_KHONG_HOP_LE;
  }

  private static void add(XacThucBanDienTuTraLoiStructure answer, PaperEntry entry) {
    answer.setNguoiKy(entry.officer());
    answer.setThoiDiemKy(entry.signedAt());
    answer.setChungThuHopLeKhiKy(entry.goodAtSigning());
    answer.setNgayThuHoi(entry.revokedOn());
    answer.setMaGiayToThayThe(entry.replacement());
  }
}
