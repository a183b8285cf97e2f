package vn.lienthong.adapters.civilstatus.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiSinhStructure;

/** How an act stands in a book: number, volume of 200 pages, page. */
final class CivilStatusBook {
  private static final int PAGES = 200;

  private final Clock clock;

  CivilStatusBook(Clock clock) {
    this.clock = clock;
  }

  KetQuaKhaiSinhStructure birth(long number, String personalNumber, String unit) {
    LocalDate today = LocalDate.now(clock);
    GiayKhaiSinhStructure certificate = new GiayKhaiSinhStructure();
    certificate.setSoDangKy(number(number, today));
    certificate.setQuyenSo(volume(number, today));
    certificate.setTrangSo(page(number));
    certificate.setNgayDangKy(today);
    certificate.setNoiDangKy(unit);
    KetQuaKhaiSinhStructure entry = new KetQuaKhaiSinhStructure();
    entry.setSoDinhDanh(personalNumber);
    entry.setGiayKhaiSinh(certificate);
    return entry;
  }

  DangKyHoTichStructure death(long number, String unit) {
    LocalDate today = LocalDate.now(clock);
    DangKyHoTichStructure entry = new DangKyHoTichStructure();
    entry.setSoDangKy(number(number, today));
    entry.setQuyenSo(volume(number, today));
    entry.setTrangSo(page(number));
    entry.setNgayDangKy(today);
    entry.setNoiDangKy(unit);
    return entry;
  }

  private static String number(long number, LocalDate today) {
    return number + "/" + today.getYear();
  }

  private static String volume(long number, LocalDate today) {
    return String.format(Locale.ROOT, "%02d/%d", (number - 1) / PAGES + 1, today.getYear());
  }

  private static String page(long number) {
    return Long.toString((number - 1) % PAGES + 1);
  }
}
