package vn.lienthong.adapters.civilstatus.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiSinhStructure;

/** How a birth stands in the book: number, volume of 200 pages, page. */
final class CivilStatusBook {
  private static final int PAGES = 200;

  private final Clock clock;

  CivilStatusBook(Clock clock) {
    this.clock = clock;
  }

  KetQuaKhaiSinhStructure entry(long number, String personalNumber, String unit) {
    LocalDate today = LocalDate.now(clock);
    long volume = (number - 1) / PAGES + 1;
    GiayKhaiSinhStructure certificate = new GiayKhaiSinhStructure();
    certificate.setSoDangKy(number + "/" + today.getYear());
    certificate.setQuyenSo(String.format(Locale.ROOT, "%02d/%d", volume, today.getYear()));
    certificate.setTrangSo(Long.toString((number - 1) % PAGES + 1));
    certificate.setNgayDangKy(today);
    certificate.setNoiDangKy(unit);
    KetQuaKhaiSinhStructure entry = new KetQuaKhaiSinhStructure();
    entry.setSoDinhDanh(personalNumber);
    entry.setGiayKhaiSinh(certificate);
    return entry;
  }
}
