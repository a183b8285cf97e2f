package vn.lienthong.adapters.civilstatus;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;

/** An address by levels: {@code maTinh, maHuyen, maXa, dcChiTiet}. */
final class AddressItems {
  private static final String HOME = "VN";
  private static final LocalDate WITH_DISTRICTS = AdministrativeUnits.MERGER.minusDays(1);

  private AddressItems() {}

  static void write(
      DialectWriter items, String name, @Nullable DiaChiStructure address, String place) {
    if (address == null) {
      return;
    }
    if (!HOME.equals(address.getQuocGia())) {
      throw CivilStatusDialect.noPlace(
          place + "/dc:QuocGia", "an address abroad has no place in the dialect");
    }
    DialectWriter levels = items.child(name);
    String code = address.getMaDonViHanhChinh();
    if (code != null) {
      AdministrativeUnit unit = unit(code, place);
      levels.text("maTinh", unit.provinceCode());
      switch (code.length()) {
        case 3 -> levels.text("maHuyen", code);
        case 5 -> levels.text("maXa", code);
        default -> {}
      }
    }
    levels.optional("dcChiTiet", address.getChiTiet());
  }

  static @Nullable DiaChiStructure read(DialectReader items, String name) {
    DialectReader levels = items.optionalChild(name);
    if (levels == null) {
      return null;
    }
    String province = levels.optionalText("maTinh");
    String district = levels.optionalText("maHuyen");
    String commune = levels.optionalText("maXa");
    DiaChiStructure address = new DiaChiStructure();
    address.setMaDonViHanhChinh(
        Stream.of(commune, district, province)
            .filter(code -> code != null)
            .findFirst()
            .orElse(null));
    address.setChiTiet(levels.optionalText("dcChiTiet"));
    address.setQuocGia(HOME);
    levels.end();
    return address;
  }

  private static AdministrativeUnit unit(String code, String place) {
    return AdministrativeUnits.from2025()
        .find(code)
        .or(() -> AdministrativeUnits.at(WITH_DISTRICTS).find(code))
        .orElseThrow(
            () ->
                CivilStatusDialect.noPlace(
                    place + "/dc:MaDonViHanhChinh", "unit " + code + " is in no list"));
  }
}
