package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;

/**
 * Where a family lives.
 *
 * @param province its province
 * @param commune a commune of it
 * @param detail house and street, or hamlet
 */
record Home(AdministrativeUnit province, AdministrativeUnit commune, String detail) {
  private static final int PERCENT_FROM_HERE = 80;
  private static final List<String> STREETS =
      List.of(
          "Trần Phú",
          "Lê Lợi",
          "Nguyễn Huệ",
          "Hai Bà Trưng",
          "Quang Trung",
          "Lý Thường Kiệt",
          "Phan Bội Châu",
          "Ngô Quyền",
          "Điện Biên Phủ",
          "Hùng Vương");

  static Home pick(Community community, Places places, Dice dice) {
    AdministrativeUnit province = places.province(community, dice);
    AdministrativeUnit commune = places.commune(province.code(), dice);
    String detail =
        commune.name().startsWith("Phường")
            ? "Số " + dice.between(1, 300) + ", đường " + dice.pick(STREETS)
            : hamlet(community, province) + " " + dice.between(1, 12);
    return new Home(province, commune, detail);
  }

  // From Hồ Chí Minh City southwards (codes 79 and more) a hamlet is called Ấp.
  private static String hamlet(Community community, AdministrativeUnit province) {
    boolean south = community == Community.KINH && province.code().compareTo("79") >= 0;
    return south ? "Ấp" : community.hamlet();
  }

  /** Under which province somebody of this home was registered at birth: most not far from it. */
  String registered(LocalDate birth, Dice dice) {
    if (birth.isBefore(AdministrativeUnits.MERGER)) {
      return dice.percent(PERCENT_FROM_HERE)
          ? dice.pick(BirthProvinces.of(province.code()))
          : dice.pick(BirthProvinces.all());
    }
    return province.code();
  }

  DiaChiStructure address() {
    DiaChiStructure address = place();
    address.setChiTiet(detail);
    return address;
  }

  /** The commune alone. */
  DiaChiStructure place() {
    DiaChiStructure place = new DiaChiStructure();
    place.setMaDonViHanhChinh(commune.code());
    place.setQuocGia("VN");
    return place;
  }
}
