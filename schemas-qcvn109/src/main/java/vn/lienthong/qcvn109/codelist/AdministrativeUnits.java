package vn.lienthong.qcvn109.codelist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The administrative units of one period. Codes of another period are unknown here. */
public final class AdministrativeUnits {
  /** The id of the list behind them. */
  public static final String LIST = "dvhc";

  /**
   * The first day of the units of today: districts were abolished, provinces and communes merged.
   */
  public static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

  private static final String FROM_2025_07_01 = "from-2025-07-01";
  private static final Map<String, AdministrativeUnits> VERSIONS = new ConcurrentHashMap<>();

  private final Map<String, AdministrativeUnit> units = new LinkedHashMap<>();

  private AdministrativeUnits(String version) {
    CodeList list = CodeListIndex.version(LIST, version);
    list.entries().forEach(entry -> units.put(entry.code(), unit(list, entry)));
  }

  /** The 34 provinces and 3,321 communes since 2025-07-01 (QĐ 19/2025/QĐ-TTg). */
  public static AdministrativeUnits from2025() {
    return version(FROM_2025_07_01);
  }

  /** The units in force on that day; of the time before 2025-07-01 only the last state is held. */
  public static AdministrativeUnits at(LocalDate day) {
    return version(CodeListIndex.inForce(LIST, day).info().version());
  }

  /** The unit with this code. */
  public Optional<AdministrativeUnit> find(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /** Every province. */
  public List<AdministrativeUnit> provinces() {
    return units.values().stream().filter(AdministrativeUnit::isProvince).toList();
  }

  /** Every commune of a province or district; none for an unknown code. */
  public List<AdministrativeUnit> communesOf(String code) {
    return units.values().stream()
        .filter(AdministrativeUnit::isCommune)
        .filter(unit -> unit.provinceCode().equals(code) || code.equals(unit.parent()))
        .toList();
  }

  private static AdministrativeUnits version(String version) {
    return VERSIONS.computeIfAbsent(version, AdministrativeUnits::new);
  }

  private static AdministrativeUnit unit(CodeList list, CodeEntry entry) {
    CodeEntry top = entry;
    while (top.parent() != null) {
      top = list.get(top.parent());
    }
    return new AdministrativeUnit(
        entry.code(), entry.parent(), top.code(), entry.name(), entry.englishName());
  }
}
