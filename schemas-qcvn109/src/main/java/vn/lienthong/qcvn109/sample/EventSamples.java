package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiSuKienHoTichType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiLienQuanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguonTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.SuKienHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongTinChetStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.VaiTroHoTichType;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** Events of civil status about invented persons, whose numbers are given. */
public final class EventSamples {
  private static final String COMMUNE = "00004";

  private EventSamples() {}

  /** A personal number of an invented person; the same one for the same index, up to a million. */
  public static String person(int index) {
    return String.format(Locale.ROOT, "001090%06d", index);
  }

  /**
   * An event that one commune registered.
   *
   * @param publisher whose data it tells
   * @param code {@code MaSuKien}
   * @param original {@code MaSuKienGoc}; null for a new event
   * @param kind of the act
   * @param day of the act
   * @param numbers the persons, the first of them the registered one
   * @param withdraws whether nothing stands after it
   */
  public static SuKienHoTichStructure of(
      MemberCode publisher,
      String code,
      @Nullable String original,
      LoaiSuKienHoTichType kind,
      LocalDate day,
      List<String> numbers,
      boolean withdraws) {
    SuKienHoTichStructure event = new SuKienHoTichStructure();
    event.setMaSuKien(code);
    event.setMaSuKienGoc(original);
    event.setLoai(kind);
    event.setNgayHieuLuc(day);
    event.setDangKyHoTich(act(code, day));
    for (int i = 0; i < numbers.size(); i++) {
      NguoiLienQuanStructure person = person(numbers.get(i), kind, withdraws);
      person.setVaiTro(i == 0 ? VaiTroHoTichType.CHU_THE : VaiTroHoTichType.VO_CHONG);
      event.getNguoiLienQuan().add(person);
    }
    if (kind == LoaiSuKienHoTichType.KHAI_TU && !withdraws) {
      event.setThongTinChet(death(day));
    }
    event.setNguonTraLoi(source(publisher, day));
    return event;
  }

  private static NguoiLienQuanStructure person(
      String number, LoaiSuKienHoTichType kind, boolean withdraws) {
    DinhDanhStructure identity = new DinhDanhStructure();
    identity.setSoDinhDanh(number);
    NguoiLienQuanStructure person = new NguoiLienQuanStructure();
    person.setDinhDanh(identity);
    person.setTruoc(citizen(number, "1"));
    if (!withdraws) {
      person.setSau(citizen(number, marital(kind)));
    }
    return person;
  }

  private static String marital(LoaiSuKienHoTichType kind) {
    return switch (kind) {
      case KET_HON -> "2";
      case LY_HON -> "3";
      default -> "1";
    };
  }

  private static CongDanStructure citizen(String number, String maritalStatus) {
    HoVaTenStructure name = new HoVaTenStructure();
    name.setHo("Nguyễn");
    name.setChuDem("Văn");
    name.setTen("Mẫu");
    CongDanStructure citizen = new CongDanStructure();
    citizen.setSoDinhDanh(number);
    citizen.setHoVaTen(name);
    citizen.setTinhTrangHonNhan(maritalStatus);
    return citizen;
  }

  private static DangKyHoTichStructure act(String code, LocalDate day) {
    DangKyHoTichStructure act = new DangKyHoTichStructure();
    act.setSoDangKy(code);
    act.setNgayDangKy(day);
    act.setNoiDangKy(COMMUNE);
    return act;
  }

  private static ThongTinChetStructure death(LocalDate day) {
    NgayThangNamSinhStructure date = new NgayThangNamSinhStructure();
    date.setNgayThangNam(day);
    ThongTinChetStructure death = new ThongTinChetStructure();
    death.setNgayChet(date);
    return death;
  }

  private static NguonTraLoiStructure source(MemberCode publisher, LocalDate day) {
    NguonTraLoiStructure source = new NguonTraLoiStructure();
    source.setNguonDuLieu(publisher.value());
    OffsetDateTime noon = day.atTime(LocalTime.NOON).atZone(VietnamTime.ZONE).toOffsetDateTime();
    source.setThoiDiemDuLieu(noon);
    return source;
  }
}
