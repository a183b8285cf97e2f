package vn.lienthong.qcvn109.dialect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.codelist.CodeListInfo;
import vn.lienthong.qcvn109.codelist.CodeLists;

/**
 * The units as of one day, and those of the other periods: an old address keeps the code of a
 * district that no longer exists.
 */
final class Units {
  private final AdministrativeUnits inForce;
  private final List<AdministrativeUnits> others = new ArrayList<>();

  Units(LocalDate asOf) {
    inForce = AdministrativeUnits.at(asOf);
    for (String version : CodeLists.versions(AdministrativeUnits.LIST)) {
      AdministrativeUnits period = period(CodeLists.info(AdministrativeUnits.LIST, version));
      if (period != inForce) {
        others.add(period);
      }
    }
  }

  /**
   * What the code can mean: its meaning on the day if it has one, else each different one of the
   * other periods; empty if no period knows it.
   */
  List<UnitLevels> meanings(String code) {
    return inForce
        .find(code)
        .map(unit -> List.of(UnitLevels.of(unit)))
        .orElseGet(() -> meanings(others, code));
  }

  /** Whether the levels agree with each other in a period that is not the day's. */
  boolean agreeElsewhere(UnitLevels levels, String lowest) {
    return meanings(others, lowest).stream().anyMatch(levels::agreesWith);
  }

  private static List<UnitLevels> meanings(List<AdministrativeUnits> periods, String code) {
    return periods.stream()
        .flatMap(period -> period.find(code).stream())
        .map(UnitLevels::of)
        .distinct()
        .toList();
  }

  private static AdministrativeUnits period(CodeListInfo version) {
    LocalDate first = version.validFrom();
    LocalDate day = first == null ? version.validTo() : first;
    return AdministrativeUnits.at(Objects.requireNonNullElse(day, LocalDate.MAX));
  }
}
