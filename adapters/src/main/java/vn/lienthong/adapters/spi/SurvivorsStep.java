package vn.lienthong.adapters.spi;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongFunction;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DeNghiTuTuatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaTroCapStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiNhanTienStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TuTuatStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * {@code TuTuat} as either of the two funds decides it: once for a dead person, each survivor once.
 *
 * @param fund whose money it is
 * @param each what the fund pays for each survivor in dong, whatever was asked for; of the sample
 *     only
 * @param decision how the numbers of its decisions begin
 * @param clock in the agency's time zone
 */
public record SurvivorsStep(QuyChiTraType fund, long each, String decision, Clock clock)
    implements Step<TuTuatStructure> {
  @Override
  public String subject(TuTuatStructure request) {
    return StepChecks.number(request.getNguoiChet(), "dv:NguoiChet");
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(MessageHeader header, TuTuatStructure request) {
    LocalDate today = LocalDate.now(clock);
    StepChecks.death(request.getKhaiTu(), today);
    DeNghiTuTuatStructure asked = request.getDeNghi();
    if (asked.getQuyChiTra() != fund) {
      throw StepChecks.refusal(
          "dv:DeNghi/dv:QuyChiTra",
          "this is the desk of the fund " + fund,
          "nơi đây giải quyết cho quỹ " + fund + ", không phải quỹ được đề nghị");
    }
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
    KetQuaTroCapStructure benefit = new KetQuaTroCapStructure();
    benefit.setQuyChiTra(fund);
    benefit.setCanCuPhapLy(asked.getCanCuPhapLy());
    benefit.setSoQuyetDinh(
        String.format(Locale.ROOT, "%s-%d-%06d", decision, today.getYear(), number));
    benefit.setSoTien(each * asked.getThanNhan().size());
    benefit.getNguoiNhan().addAll(asked.getThanNhan());
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setTroCap(benefit);
    return result;
  }
}
