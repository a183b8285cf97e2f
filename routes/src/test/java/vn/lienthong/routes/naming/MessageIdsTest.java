package vn.lienthong.routes.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageIdsTest {
  @Test
  void sameParts_giveTheSameId_ofVersionEight() {
    var id = MessageIds.of("H29.MOTCUA-261121-0001", "DangKyKhaiSinh", "1");
    assertThat(id).isEqualTo(MessageIds.of("H29.MOTCUA-261121-0001", "DangKyKhaiSinh", "1"));
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void borderBetweenParts_counts() {
    assertThat(MessageIds.of("ab", "c")).isNotEqualTo(MessageIds.of("a", "bc"));
  }
}
