package vn.lienthong.qcvn109.validation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;

/** Whether the levels of a live address lie in each other; what a list does not know is not. */
final class UnitNesting {
  private static final LocalDate LAST_DAY_OF_DISTRICTS = AdministrativeUnits.MERGER.minusDays(1);

  private UnitNesting() {}

  /** Whether no period has them so, of those that know all three; of one day or of the past. */
  static boolean isContradicted(AddressFacts address, LocalDate day, boolean ofThePast) {
    if (!ofThePast) {
      return isContradicted(address, List.of(AdministrativeUnits.at(day)));
    }
    return isContradicted(
        address,
        List.of(
            AdministrativeUnits.at(LAST_DAY_OF_DISTRICTS),
            AdministrativeUnits.from2025(),
            AdministrativeUnits.at(day)));
  }

  private static boolean isContradicted(AddressFacts address, List<AdministrativeUnits> periods) {
    boolean known = false;
    for (AdministrativeUnits units : periods) {
      if (knows(units, address)) {
        if (fits(units, address)) {
          return false;
        }
        known = true;
      }
    }
    return known;
  }

  private static boolean knows(AdministrativeUnits units, AddressFacts address) {
    return knows(units, address.province())
        && knows(units, address.district())
        && knows(units, address.commune());
  }

  private static boolean knows(AdministrativeUnits units, String code) {
    return code.isEmpty() || units.find(code).isPresent();
  }

  private static boolean fits(AdministrativeUnits units, AddressFacts address) {
    AdministrativeUnit district = units.find(address.district()).orElse(null);
    AdministrativeUnit commune = units.find(address.commune()).orElse(null);
    return isIn(district, address.province())
        && isIn(commune, address.province())
        && (district == null || commune == null || district.code().equals(commune.parent()));
  }

  private static boolean isIn(@Nullable AdministrativeUnit unit, String province) {
    return unit == null || province.isEmpty() || unit.provinceCode().equals(province);
  }
}
