package vn.lienthong.routes.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thiếu giấy của 079203001234|Thiếu giấy của ************",
        "số 079 203 001 234, bà H'Hen Niê|số *** *** *** ***, bà H'Hen Niê",
        "CMND 012.345.678 đã hết hạn|CMND ***.***.*** đã hết hạn",
        "Lỗi 200 tại mục 15, ngày 21/11/2026|Lỗi 200 tại mục 15, ngày 21/11/2026",
      })
  void masked_leavesNoNumberOfAnybody_andTheRestAsItIs(String text, String shown) {
    assertThat(FreeText.masked(text)).isEqualTo(shown);
  }
}
