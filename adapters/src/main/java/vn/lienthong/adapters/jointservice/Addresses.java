package vn.lienthong.adapters.jointservice;

import static vn.lienthong.adapters.jointservice.JointServiceDialect.refusal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;

/** {@code {maTinh, maHuyen, maXa, dcChiTiet}}: one unit with those above it, in Việt Nam. */
final class Addresses {
  private static final String HOME = "VN";
  private static final int DISTRICT = 3;
  private static final int COMMUNE = 5;
  private static final LocalDate BEFORE = AdministrativeUnits.MERGER.minusDays(1);

  private Addresses() {}

  static void write(DialectWriter object, DiaChiStructure address) {
    if (!HOME.equals(address.getQuocGia())) {
      throw refusal("/QuocGia", "the software's addresses are in Việt Nam");
    }
    AdministrativeUnit unit = unit(address.getMaDonViHanhChinh(), "/MaDonViHanhChinh");
    object.text("maTinh", unit.provinceCode());
    object.optional("maHuyen", district(unit));
    if (unit.code().length() == COMMUNE) {
      object.text("maXa", unit.code());
    }
    object.optional("dcChiTiet", address.getChiTiet());
  }

  static DiaChiStructure read(FlatFields object) {
    String province = object.required("maTinh");
    String district = object.optional("maHuyen");
    String commune = object.optional("maXa");
    String code = commune != null ? commune : district != null ? district : province;
    AdministrativeUnit unit = unit(code, object.place("maXa"));
    if (!unit.provinceCode().equals(province)) {
      throw refusal(object.place("maTinh"), "the unit lies in another province");
    }
    if (district != null && !district.equals(district(unit))) {
      throw refusal(object.place("maHuyen"), "the unit lies in another district, or in none");
    }
    DiaChiStructure address = new DiaChiStructure();
    address.setMaDonViHanhChinh(code);
    address.setChiTiet(object.optional("dcChiTiet"));
    address.setQuocGia(HOME);
    object.end();
    return address;
  }

  private static AdministrativeUnit unit(String code, String place) {
    return Stream.of(AdministrativeUnits.from2025(), AdministrativeUnits.at(BEFORE))
        .map(units -> units.find(code))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> refusal(place, "is no administrative unit"));
  }

  private static @Nullable String district(AdministrativeUnit unit) {
    if (unit.code().length() == DISTRICT) {
      return unit.code();
    }
    String parent = unit.parent();
    return parent != null && parent.length() == DISTRICT ? parent : null;
  }
}
