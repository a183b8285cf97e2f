package vn.lienthong.qcvn109.codelist;

import org.jspecify.annotations.Nullable;

/**
 * A province, a district (until 2025-06-30) or a commune.
 *
 * @param code two digits for a province, three for a district, five for a commune
 * @param parent the unit one level up; null for a province
 * @param provinceCode the province that this unit is or lies in
 * @param name the Vietnamese name with its kind, for example {@code Phường Ba Đình}
 * @param englishName the same in English
 */
public record AdministrativeUnit(
    String code, @Nullable String parent, String provinceCode, String name, String englishName) {
  static final int PROVINCE_DIGITS = 2;
  static final int DISTRICT_DIGITS = 3;
  static final int COMMUNE_DIGITS = 5;

  boolean isProvince() {
    return code.length() == PROVINCE_DIGITS;
  }

  boolean isCommune() {
    return code.length() == COMMUNE_DIGITS;
  }
}
