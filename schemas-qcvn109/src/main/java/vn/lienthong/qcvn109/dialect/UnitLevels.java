package vn.lienthong.qcvn109.dialect;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;

/** A unit as the live form writes it: one code per level, null where a level says nothing. */
record UnitLevels(@Nullable String province, @Nullable String district, @Nullable String commune) {
  private static final int PROVINCE_DIGITS = 2;
  private static final int DISTRICT_DIGITS = 3;
  private static final int COMMUNE_DIGITS = 5;

  static UnitLevels of(AdministrativeUnit unit) {
    UnitLevels alone = alone(unit.code());
    return new UnitLevels(
        unit.provinceCode(),
        alone.district == null ? alone(unit.parent()).district : alone.district,
        alone.commune);
  }

  /** The code at its level, the levels above it empty; all empty if it has the form of none. */
  static UnitLevels alone(@Nullable String code) {
    int digits = code == null ? 0 : code.length();
    return new UnitLevels(
        digits == PROVINCE_DIGITS ? code : null,
        digits == DISTRICT_DIGITS ? code : null,
        digits == COMMUNE_DIGITS ? code : null);
  }

  @Nullable String lowest() {
    return commune != null ? commune : district != null ? district : province;
  }

  UnitLevels withoutParents() {
    return new UnitLevels(
        commune == null && district == null ? province : null,
        commune == null ? district : null,
        commune);
  }

  /** Whether each level that these name is the same there. */
  boolean agreesWith(UnitLevels listed) {
    return agrees(province, listed.province)
        && agrees(district, listed.district)
        && agrees(commune, listed.commune);
  }

  private static boolean agrees(@Nullable String given, @Nullable String listed) {
    return given == null || given.equals(listed);
  }
}
