package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyThueStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HinhThucHoKinhDoanhType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NganhNgheStructure;

/** The requests of one household business, as the hub would make them. */
public final class TestBusinesses {
  private static final String COMMUNE = "00004";

  private TestBusinesses() {}

  public static DangKyHoKinhDoanhStructure founding(long seed) {
    return request(seed, HinhThucHoKinhDoanhType.THANH_LAP, null);
  }

  public static DangKyHoKinhDoanhStructure request(
      long seed, HinhThucHoKinhDoanhType what, @Nullable String number) {
    DangKyHoKinhDoanhStructure request = new DangKyHoKinhDoanhStructure();
    request.setHinhThuc(what);
    request.setSoDangKy(number);
    request.setHoKinhDoanh(business(seed));
    request.setNoiDangKy(COMMUNE);
    return request;
  }

  public static DangKyThueStructure tax(long seed) {
    KetQuaHoKinhDoanhStructure certificate = new KetQuaHoKinhDoanhStructure();
    certificate.setSoDangKy(COMMUNE + "HKD00000" + seed);
    certificate.setNgayDangKy(LocalDate.now(TestPki.CLOCK));
    certificate.setNoiDangKy(COMMUNE);
    DangKyThueStructure request = new DangKyThueStructure();
    request.setHoKinhDoanh(business(seed));
    request.setGiayDangKy(certificate);
    return request;
  }

  private static HoKinhDoanhStructure business(long seed) {
    DiaChiStructure seat = new DiaChiStructure();
    seat.setMaDonViHanhChinh(COMMUNE);
    seat.setChiTiet("Số 12");
    seat.setQuocGia("VN");
    NganhNgheStructure line = new NganhNgheStructure();
    line.setMa("4711");
    line.setTen("Bán lẻ");
    HoKinhDoanhStructure business = new HoKinhDoanhStructure();
    business.setTen("Hộ kinh doanh Minh An " + seed);
    business.setChuHoKinhDoanh(TestDeaths.seeded(seed).person());
    business.setTruSo(seat);
    business.getNganhNghe().add(line);
    business.setVonKinhDoanh(100_000_000);
    return business;
  }
}
