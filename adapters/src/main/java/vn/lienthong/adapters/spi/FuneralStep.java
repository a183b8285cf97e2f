package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import java.util.function.LongFunction;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DeNghiMaiTangStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaTroCapStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TroCapMaiTangStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * {@code TroCapMaiTang} as either of the two funds decides it: once for a dead person, and not at
 * all where the applicant says that the other fund was asked too. The funds ask each other nothing.
 *
 * @param desk whose money it is
 * @param amount what the fund pays in dong, whatever was asked for; of the sample only
 */
public record FuneralStep(FundDesk desk, long amount) implements Step<TroCapMaiTangStructure> {
  @Override
  public String subject(TroCapMaiTangStructure request) {
    return StepChecks.number(request.getNguoiChet(), "dv:NguoiChet");
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, TroCapMaiTangStructure request) {
    LocalDate today = desk.today();
    StepChecks.death(request.getKhaiTu(), today);
    DeNghiMaiTangStructure asked = request.getDeNghi();
    desk.mustBeAsked(asked.getQuyChiTra());
    if (asked.isDaDeNghiNoiKhac()) {
      throw StepChecks.refusal(
          "dv:DeNghi/dv:DaDeNghiNoiKhac",
          "another fund was asked too; no family is paid twice",
          "đã đề nghị ở quỹ khác; mỗi người chết chỉ được hưởng một lần");
    }
    return number -> paid(asked, number, today);
  }

  private KetQuaHoSoStructure paid(DeNghiMaiTangStructure asked, long number, LocalDate today) {
    KetQuaTroCapStructure benefit = desk.decided(asked.getCanCuPhapLy(), number, amount, today);
    benefit.getNguoiNhan().add(asked.getNguoiNhan());
    benefit.setNgayChiTra(today);
    return FundDesk.result(benefit);
  }
}
