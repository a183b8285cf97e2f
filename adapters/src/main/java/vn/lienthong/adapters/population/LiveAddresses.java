package vn.lienthong.adapters.population;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;

/**
 * An address in the live dialect: one item per level instead of {@code MaDonViHanhChinh}. The
 * province of a commune comes from the list in force since 2025-07-01; for a code that is not in it
 * the province is left out, never guessed.
 */
final class LiveAddresses {
  private LiveAddresses() {}

  static void write(DialectWriter to, String name, @Nullable DiaChiStructure address) {
    if (address == null) {
      return;
    }
    DialectWriter child = to.child(name);
    String code = address.getMaDonViHanhChinh();
    if (code != null) {
      child
          .optional("MaTinhThanh", province(code))
          .optional("MaQuanHuyen", code.length() == 3 ? code : null)
          .optional("MaPhuongXa", code.length() == 5 ? code : null);
    }
    child.optional("ChiTiet", address.getChiTiet()).text("QuocGia", address.getQuocGia());
  }

  static @Nullable DiaChiStructure read(DialectReader parent, String name) {
    DialectReader from = parent.optionalChild(name);
    if (from == null) {
      return null;
    }
    String province = from.optional("MaTinhThanh");
    String district = from.optional("MaQuanHuyen");
    String commune = from.optional("MaPhuongXa");
    DiaChiStructure address = new DiaChiStructure();
    address.setMaDonViHanhChinh(commune != null ? commune : district != null ? district : province);
    address.setChiTiet(from.optional("ChiTiet"));
    address.setQuocGia(from.text("QuocGia"));
    from.end();
    return address;
  }

  private static @Nullable String province(String code) {
    if (code.length() == 2) {
      return code;
    }
    return AdministrativeUnits.from2025()
        .find(code)
        .map(AdministrativeUnit::provinceCode)
        .orElse(null);
  }
}
