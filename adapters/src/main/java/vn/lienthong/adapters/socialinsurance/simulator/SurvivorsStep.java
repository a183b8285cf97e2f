package vn.lienthong.adapters.socialinsurance.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongFunction;
import vn.lienthong.adapters.spi.Step;
import vn.lienthong.adapters.spi.StepChecks;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DeNghiTuTuatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaTroCapStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiNhanTienStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TuTuatStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * {@code TuTuat}: decides the survivors' benefits of a dead person, once, each survivor once. Half
 * of the reference level a month for each is a sample's amount, not checked.
 *
 * @param clock in the agency's time zone
 */
record SurvivorsStep(Clock clock) implements Step<TuTuatStructure> {
  private static final long EACH = 1_170_000;

  @Override
  public String subject(TuTuatStructure request) {
    return StepChecks.number(request.getNguoiChet(), "dv:NguoiChet");
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(MessageHeader header, TuTuatStructure request) {
    LocalDate today = LocalDate.now(clock);
    StepChecks.death(request.getKhaiTu(), today);
    DeNghiTuTuatStructure asked = request.getDeNghi();
    if (asked.getQuyChiTra() != QuyChiTraType.BHXH) {
      throw StepChecks.refusal(
          "dv:DeNghi/dv:QuyChiTra",
          "this is the desk of the fund BHXH",
          "nơi đây giải quyết cho quỹ BHXH, không phải quỹ được đề nghị");
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

  private static KetQuaHoSoStructure decided(
      DeNghiTuTuatStructure asked, long number, LocalDate today) {
    KetQuaTroCapStructure benefit = new KetQuaTroCapStructure();
    benefit.setQuyChiTra(QuyChiTraType.BHXH);
    benefit.setCanCuPhapLy(asked.getCanCuPhapLy());
    benefit.setSoQuyetDinh(
        String.format(Locale.ROOT, "QD-TT-BHXH-%d-%06d", today.getYear(), number));
    benefit.setSoTien(EACH * asked.getThanNhan().size());
    benefit.getNguoiNhan().addAll(asked.getThanNhan());
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setTroCap(benefit);
    return result;
  }
}
