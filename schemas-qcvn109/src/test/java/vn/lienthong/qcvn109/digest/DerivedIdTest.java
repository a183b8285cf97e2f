package vn.lienthong.qcvn109.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DerivedIdTest {
  @Test
  void sameParts_giveTheSameId_ofVersionEight() {
    var id = DerivedId.of("H29.MOTCUA-261121-0001", "DangKyKhaiSinh", "1");
    assertThat(id).isEqualTo(DerivedId.of("H29.MOTCUA-261121-0001", "DangKyKhaiSinh", "1"));
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void borderBetweenParts_counts() {
    assertThat(DerivedId.of("ab", "c")).isNotEqualTo(DerivedId.of("a", "bc"));
  }
}
