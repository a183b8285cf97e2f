package vn.lienthong.qcvn109.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdministrativeUnitsTest {
  private final AdministrativeUnits units = AdministrativeUnits.from2025();

  @Test
  void list_hasThirtyFourProvinces_andTheirCommunes() {
    assertThat(units.provinces()).hasSize(34);
    assertThat(units.provinces().stream().mapToInt(p -> units.communesOf(p.code()).size()).sum())
        .isEqualTo(3_321);
  }

  @Test
  void commune_knowsItsProvince() {
    assertThat(units.find("00004"))
        .contains(new AdministrativeUnit("00004", "01", "Phường Ba Đình", "Ba Dinh Ward"));
    assertThat(units.find("00004").orElseThrow().provinceCode()).isEqualTo("01");
    assertThat(units.find("79").orElseThrow().provinceCode()).isEqualTo("79");
  }

  @Test
  void districtOfTheOldList_isUnknown() {
    assertThat(units.find("001")).isEmpty();
  }
}
