package vn.lienthong.adapters.spi;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.LongFunction;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DeNghiMaiTangStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaTroCapStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TroCapMaiTangStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * {@code TroCapMaiTang} as either of the two funds decides it: once for a dead person, and not at
 * all where the applicant says that the other fund was asked too. The funds ask each other nothing.
 *
 * @param fund whose money it is
 * @param amount what the fund pays in dong, whatever was asked for; of the sample only
 * @param decision how the numbers of its decisions begin
 * @param clock in the agency's time zone
 */
public record FuneralStep(QuyChiTraType fund, long amount, String decision, Clock clock)
    implements Step<TroCapMaiTangStructure> {
  @Override
  public String subject(TroCapMaiTangStructure request) {
    return StepChecks.number(request.getNguoiChet(), "dv:NguoiChet");
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, TroCapMaiTangStructure request) {
    LocalDate today = LocalDate.now(clock);
    StepChecks.death(request.getKhaiTu(), today);
    DeNghiMaiTangStructure asked = request.getDeNghi();
    if (asked.getQuyChiTra() != fund) {
      throw StepChecks.refusal(
          "dv:DeNghi/dv:QuyChiTra",
          "this is the desk of the fund " + fund,
          "nơi đây giải quyết cho quỹ " + fund + ", không phải quỹ được đề nghị");
    }
    if (asked.isDaDeNghiNoiKhac()) {
      throw StepChecks.refusal(
          "dv:DeNghi/dv:DaDeNghiNoiKhac",
          "another fund was asked too; no family is paid twice",
          "đã đề nghị ở quỹ khác; mỗi người chết chỉ được hưởng một lần");
    }
    return number -> paid(asked, number, today);
  }

  private KetQuaHoSoStructure paid(DeNghiMaiTangStructure asked, long number, LocalDate today) {
    KetQuaTroCapStructure benefit = new KetQuaTroCapStructure();
    benefit.setQuyChiTra(fund);
    benefit.setCanCuPhapLy(asked.getCanCuPhapLy());
    benefit.setSoQuyetDinh(
        String.format(Locale.ROOT, "%s-%d-%06d", decision, today.getYear(), number));
    benefit.setSoTien(amount);
    benefit.getNguoiNhan().add(asked.getNguoiNhan());
    benefit.setNgayChiTra(today);
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setTroCap(benefit);
    return result;
  }
}
