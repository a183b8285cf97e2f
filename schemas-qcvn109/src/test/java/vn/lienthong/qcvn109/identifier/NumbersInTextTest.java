package vn.lienthong.qcvn109.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersInTextTest {
  @ParameterizedTest
  @CsvSource({
    "số 001099123456 sai, số 001***56 sai",
    "CMND 012345678., CMND 012***78.",
    "DN4010123456789, DN401***89",
    "LT-3001: quá 30 giây lúc 2026-11-23, LT-3001: quá 30 giây lúc 2026-11-23",
    "H29.MOTCUA-261122-0042, H29.MOTCUA-261122-0042"
  })
  void number_keepsItsEndsAlone(String text, String masked) {
    assertThat(NumbersInText.masked(text)).isEqualTo(masked);
  }
}
