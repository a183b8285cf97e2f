package vn.lienthong.adapters.residence.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import vn.lienthong.adapters.spi.Compared;
import vn.lienthong.adapters.spi.Step;
import vn.lienthong.adapters.spi.StepChecks;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaCuTruStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoXoaThuongTruType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XoaDangKyThuongTruStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * {@code XoaDangKyThuongTru}: removes a person's residence, once: of a dead person by the death
 * registration, for any other reason by a decision.
 *
 * @param clock in the agency's time zone
 */
record RemovalStep(Clock clock) implements Step<XoaDangKyThuongTruStructure> {
  @Override
  public String subject(XoaDangKyThuongTruStructure request) {
    return StepChecks.number(request.getNguoiBiXoa(), "dv:NguoiBiXoa");
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, XoaDangKyThuongTruStructure request) {
    LocalDate today = LocalDate.now(clock);
    String unit = request.getNoiThuongTru().getMaDonViHanhChinh();
    StepChecks.commune(unit, "dv:NoiThuongTru/dc:MaDonViHanhChinh");
    if (request.getLyDo() == LyDoXoaThuongTruType.CHET) {
      StepChecks.death(request.getKhaiTu(), today);
    } else if (request.getCanCu() == null) {
      throw StepChecks.refusal(
          "dv:CanCu",
          "for this reason a decision is needed",
          "với lý do này cần quyết định hoặc bản án làm căn cứ");
    }
    return number -> removed(unit, number, today);
  }

  @Override
  public Optional<Compared> compared(
      XoaDangKyThuongTruStructure request, KetQuaHoSoStructure made) {
    var death = request.getKhaiTu();
    return death == null
        ? Optional.empty()
        : Compared.of(
            "XOA_THUONG_TRU", death.getNgayDangKy(), death.getNoiDangKy(), request.getNguoiBiXoa());
  }

  private static KetQuaHoSoStructure removed(String unit, long number, LocalDate today) {
    KetQuaCuTruStructure entry = new KetQuaCuTruStructure();
    entry.setSoHoSoCuTru(String.format(Locale.ROOT, "%s-X%d-%06d", unit, today.getYear(), number));
    entry.setNgayThucHien(today);
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setXoaThuongTru(entry);
    return result;
  }
}
