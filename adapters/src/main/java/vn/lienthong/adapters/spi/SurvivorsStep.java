package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongFunction;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DeNghiTuTuatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaTroCapStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiNhanTienStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TuTuatStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * {@code TuTuat} as either of the two funds decides it: once for a dead person, each survivor once.
 *
 * @param desk whose money it is
 * @param each what the fund pays for each survivor in dong, whatever was asked for; of the sample
 *     only
 */
public record SurvivorsStep(FundDesk desk, long each) implements Step<TuTuatStructure> {
  @Override
  public String subject(TuTuatStructure request) {
    return StepChecks.number(request.getNguoiChet(), "dv:NguoiChet");
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(MessageHeader header, TuTuatStructure request) {
    LocalDate today = desk.today();
    StepChecks.death(request.getKhaiTu(), today);
    DeNghiTuTuatStructure asked = request.getDeNghi();
    desk.mustBeAsked(asked.getQuyChiTra());
    Set<String> survivors = new HashSet<>();
    for (NguoiNhanTienStructure survivor : asked.getThanNhan()) {
      if (!survivors.add(StepChecks.number(survivor.getNguoi(), "dv:DeNghi/dv:ThanNhan"))) {
        throw StepChecks.refusal(
            "dv:DeNghi/dv:ThanNhan",
            "a survivor stands there twice",
            "một thân nhân được kê khai hai lần");
      }
    }
    return number -> decided(asked, number, today);
  }

  private KetQuaHoSoStructure decided(DeNghiTuTuatStructure asked, long number, LocalDate today) {
    KetQuaTroCapStructure benefit =
        desk.decided(asked.getCanCuPhapLy(), number, each * asked.getThanNhan().size(), today);
    benefit.getNguoiNhan().addAll(asked.getThanNhan());
    return FundDesk.result(benefit);
  }
}
