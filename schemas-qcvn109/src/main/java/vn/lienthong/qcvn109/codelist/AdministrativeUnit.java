package vn.lienthong.qcvn109.codelist;

import org.jspecify.annotations.Nullable;

/**
 * A province or a commune.
 *
 * @param code two digits for a province, five for a commune
 * @param parent the province of a commune; null for a province
 * @param name the Vietnamese name with its kind, for example {@code Phường Ba Đình}
 * @param englishName the same in English
 */
public record AdministrativeUnit(
    String code, @Nullable String parent, String name, String englishName) {

  /** The code of the province that this unit is or lies in. */
  public String provinceCode() {
    return parent == null ? code : parent;
  }
}
