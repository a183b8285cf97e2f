package vn.lienthong.adapters.residence.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import vn.lienthong.adapters.spi.ChildNumber;
import vn.lienthong.adapters.spi.Compared;
import vn.lienthong.adapters.spi.Step;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyThuongTruStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaThuongTruStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * {@code DangKyThuongTru}: gives the number of the residence file. A child is registered once,
 * whichever message asks.
 *
 * @param clock in the agency's time zone
 */
record RegistrationStep(Clock clock) implements Step<DangKyThuongTruStructure> {
  @Override
  public String subject(DangKyThuongTruStructure request) {
    return ChildNumber.of(request.getTre()).value();
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, DangKyThuongTruStructure request) {
    return number -> result(number, request.getNoiThuongTru());
  }

  @Override
  public Optional<Compared> compared(DangKyThuongTruStructure request, KetQuaHoSoStructure made) {
    var birth = request.getGiayKhaiSinh();
    String number = ChildNumber.of(request.getTre()).value();
    return Optional.ofNullable(birth)
        .map(
            entry ->
                new Compared("THUONG_TRU", entry.getNgayDangKy(), entry.getNoiDangKy(), number));
  }

  private KetQuaHoSoStructure result(long number, DiaChiStructure home) {
    LocalDate today = LocalDate.now(clock);
    KetQuaThuongTruStructure entry = new KetQuaThuongTruStructure();
    entry.setSoHoSoCuTru(
        String.format(
            Locale.ROOT, "%s-%d-%06d", home.getMaDonViHanhChinh(), today.getYear(), number));
    entry.setNgayDangKy(today);
    entry.setNoiThuongTru(home);
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setThuongTru(entry);
    return result;
  }
}
