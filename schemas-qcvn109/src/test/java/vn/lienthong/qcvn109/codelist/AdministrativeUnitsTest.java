package vn.lienthong.qcvn109.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        .contains(new AdministrativeUnit("00004", "01", "01", "Phường Ba Đình", "Ba Dinh Ward"));
    assertThat(units.find("00004").orElseThrow().provinceCode()).isEqualTo("01");
    assertThat(units.find("79").orElseThrow().provinceCode()).isEqualTo("79");
  }

  @Test
  void districtOfTheOldList_isUnknown() {
    assertThat(units.find("001")).isEmpty();
  }

  @Test
  void unitsOfADay_areThoseOfItsPeriod() {
    AdministrativeUnits old = AdministrativeUnits.at(LocalDate.of(2025, 6, 30));

    assertThat(old.provinces()).hasSize(63);
    assertThat(old.find("00004").orElseThrow().provinceCode()).isEqualTo("01");
    assertThat(old.communesOf("001")).isNotEmpty().allMatch(u -> "001".equals(u.parent()));
    assertThat(old.communesOf("01")).hasSizeGreaterThan(500);
    assertThat(AdministrativeUnits.at(LocalDate.of(2026, 4, 30)).find("75").orElseThrow().name())
        .isEqualTo("Thành phố Đồng Nai");
    assertThat(AdministrativeUnits.at(LocalDate.of(2026, 4, 29)).find("75").orElseThrow().name())
        .isEqualTo("Tỉnh Đồng Nai");
  }
}
