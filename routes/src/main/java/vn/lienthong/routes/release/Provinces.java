package vn.lienthong.routes.release;

import java.time.LocalDate;
import java.util.Optional;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;

/** The province of an administrative unit, of the day of the data or of before the merger. */
record Provinces(LocalDate day) {
  private static final LocalDate BEFORE = AdministrativeUnits.MERGER.minusDays(1);

  /** None for a code of no list: it is then left out, since it may say more than the province. */
  Optional<String> of(String code) {
    return AdministrativeUnits.at(day)
        .find(code)
        .or(() -> AdministrativeUnits.at(BEFORE).find(code))
        .map(AdministrativeUnit::provinceCode);
  }
}
