package vn.lienthong.qcvn109.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number of a person is hidden wherever it was typed, short counts are not. */
class MaskingTest {
  private static final String NUMBER = "001199000001";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SoCongDan=\"1\" | SoCongDan=\"001199000001\"",
        "SoCongDan=\"1\" | SoCongDan=\"x001199000001\"",
        "SoCongDan=\"1\" | SoCongDan=\"1\" N001199000001=\"1\"",
        "<dc:QuocTich>VN</dc:QuocTich> | <dc:N001199000001/>",
        "QuocTich>VN< | QuocTich>001199000001<",
        "dc:CongdanCollection | dc:N001199000001",
      })
  void personalNumber_isNeverPrinted(String before, String after) throws IOException {
    ValidationReport report = validate(DataRulesTest.CITIZEN.replace(before, after));

    assertThat(report.isValid()).isFalse();
    assertThat(report.toText()).doesNotContain(NUMBER).contains("############");
    assertThat(String.valueOf(report.refusal())).doesNotContain(NUMBER);
  }

  @ParameterizedTest
  @CsvSource({"-1", "abc", "99"})
  void shortCount_isPrinted(String count) throws IOException {
    ValidationReport report =
        validate(DataRulesTest.CITIZEN.replace("SoCongDan=\"1\"", "SoCongDan=\"" + count + '"'));

    assertThat(report.findings())
        .singleElement()
        .satisfies(found -> assertThat(found.found()).isEqualTo(count));
  }

  private static ValidationReport validate(String xml) throws IOException {
    return MessageValidator.validate(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }
}
