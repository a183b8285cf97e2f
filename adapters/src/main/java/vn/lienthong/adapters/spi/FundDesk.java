package vn.lienthong.adapters.spi;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaTroCapStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.VanBanPhapLyStructure;

/**
 * The desk of one of the two funds that pay after a death.
 *
 * @param fund whose money it is
 * @param decision how the numbers of its decisions begin
 * @param clock in the agency's time zone
 */
public record FundDesk(QuyChiTraType fund, String decision, Clock clock) {
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Refuses what the other fund was asked for: the two ask each other nothing. */
  void mustBeAsked(QuyChiTraType asked) {
    if (asked != fund) {
      throw StepChecks.refusal(
          "dv:DeNghi/dv:QuyChiTra",
          "this is the desk of the fund " + fund,
          "nơi đây giải quyết cho quỹ " + fund + ", không phải quỹ được đề nghị");
    }
  }

  /**
   * A decision to pay.
   *
   * @param legalBasis as the applicant named it
   * @param amount in dong
   */
  KetQuaTroCapStructure decided(
      VanBanPhapLyStructure legalBasis, long number, long amount, LocalDate today) {
    KetQuaTroCapStructure benefit = new KetQuaTroCapStructure();
    benefit.setQuyChiTra(fund);
    benefit.setCanCuPhapLy(legalBasis);
    benefit.setSoQuyetDinh(
        String.format(Locale.ROOT, "%s-%d-%06d", decision, today.getYear(), number));
    benefit.setSoTien(amount);
    return benefit;
  }

  static KetQuaHoSoStructure result(KetQuaTroCapStructure benefit) {
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setTroCap(benefit);
    return result;
  }
}
