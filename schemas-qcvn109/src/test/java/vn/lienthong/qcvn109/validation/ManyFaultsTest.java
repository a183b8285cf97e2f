package vn.lienthong.qcvn109.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ManyFaultsTest {
  private static final String BEGIN =
      "<dc:CongdanCollection xmlns:dc=\"http://www.mic.gov.vn/dancu/1.0\" SoCongDan=\"5000\">\n";
  private static final String END = "</dc:CongdanCollection>";
  private static final String NAMED =
      "<dc:CongDan><dc:SoDinhDanh>1</dc:SoDinhDanh>"
          + "<dc:HoVaTen><dc:Ten>Niê</dc:Ten></dc:HoVaTen></dc:CongDan>\n";

  @Test
  void everyFaultOfManyRecords_isCounted_atItsPlace() throws IOException {
    ValidationReport report =
        MessageValidator.validate(
            stream(BEGIN + NAMED.repeat(5000) + END),
            ValidationOptions.DEFAULT.withMaximum(5000, 0));

    assertThat(report.errors()).isEqualTo(5000);
    assertThat(report.records()).isEqualTo(5000);
    Finding last = report.findings().get(4999);
    assertThat(last.rule()).isEqualTo(ValidationRule.PATTERN);
    assertThat(last.xpath()).isEqualTo("/dc:CongdanCollection/dc:CongDan[5000]/dc:SoDinhDanh");
    assertThat(last.line()).isEqualTo(5001);
  }

  @Test
  void strangersWithoutEnd_endTheReading_withAReason() throws IOException {
    StringBuilder document = new StringBuilder(BEGIN);
    for (int i = 0; i <= TooManyFaults.MAX; i++) {
      document.append("<dc:X").append(i).append("/>");
    }

    ValidationReport report = MessageValidator.validate(stream(document.append(END).toString()));

    Finding last = report.findings().get(report.findings().size() - 1);
    assertThat(last.rule()).isEqualTo(ValidationRule.XML_LIMIT_EXCEEDED);
    assertThat(last.expected().english()).contains("100,000").contains("was not read");
    assertThat(report.isValid()).isFalse();
  }

  @Test
  void prefixesWithoutEnd_endTheReading_withAReason() throws IOException {
    StringBuilder document = new StringBuilder(BEGIN);
    for (int i = 0; i < 1100; i++) {
      document.append("<dc:CongDan xmlns:p").append(i).append("='urn:p'/>");
    }

    ValidationReport report = MessageValidator.validate(stream(document.append(END).toString()));

    assertThat(report.findings())
        .extracting(Finding::rule)
        .contains(ValidationRule.XML_LIMIT_EXCEEDED);
  }

  private static ByteArrayInputStream stream(String document) {
    return new ByteArrayInputStream(document.getBytes(UTF_8));
  }
}
