package vn.lienthong.adapters.socialinsurance.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.Compared;
import vn.lienthong.adapters.spi.Step;
import vn.lienthong.adapters.spi.StepChecks;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiamTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaGiamTheStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoGiamTheType;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * {@code GiamTheBHYT}: ends a person's card, once; of a dead person by the death registration. A
 * person who had no card is told so by a result without one.
 *
 * @param clock in the agency's time zone
 */
record CardEndStep(Clock clock) implements Step<GiamTheBHYTStructure> {
  @Override
  public String subject(GiamTheBHYTStructure request) {
    return StepChecks.number(request.getNguoiThamGia(), "dv:NguoiThamGia");
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, GiamTheBHYTStructure request) {
    LocalDate today = LocalDate.now(clock);
    if (request.getLyDo() == LyDoGiamTheType.CHET) {
      StepChecks.death(request.getKhaiTu(), today);
    }
    StepChecks.notAfter(today, request.getTuNgay(), "dv:TuNgay");
    checkNumbers(request.getMaTheBHYT(), request.getMaSoBHXH());
    KetQuaGiamTheStructure ended = new KetQuaGiamTheStructure();
    ended.setMaTheBHYT(request.getMaTheBHYT());
    ended.setTuNgay(request.getTuNgay());
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setGiamTheBHYT(ended);
    return number -> result;
  }

  @Override
  public Optional<Compared> compared(GiamTheBHYTStructure request, KetQuaHoSoStructure made) {
    var death = request.getKhaiTu();
    return death == null
        ? Optional.empty()
        : Compared.of(
            "GIAM_THE_BHYT",
            death.getNgayDangKy(),
            death.getNoiDangKy(),
            request.getNguoiThamGia());
  }

  private static void checkNumbers(@Nullable String card, @Nullable String insured) {
    if (card != null && insured != null && !card.endsWith(insured)) {
      throw StepChecks.refusal(
          "dv:MaTheBHYT",
          "the card is not that of this insurance number",
          "mã thẻ không phải của mã số BHXH này");
    }
  }
}
