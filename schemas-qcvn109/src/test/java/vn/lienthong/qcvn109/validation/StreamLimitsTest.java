package vn.lienthong.qcvn109.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one piece of a streamed document may hold, and that many pieces may be there. */
class StreamLimitsTest {
  private static final int MOST = 1_000_000;
  private static final String CITIZEN =
      "<dc:CongDan><dc:HoVaTen><dc:Ten>An</dc:Ten></dc:HoVaTen></dc:CongDan>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<dc:CongDan><dc:SoSoHoKhau> | </dc:SoSoHoKhau></dc:CongDan>",
        "<!-- | -->",
        "<?thu | ?>",
        "<dc:CongDan><dc:SoSoHoKhau><![CDATA[ | ]]></dc:SoSoHoKhau></dc:CongDan>",
        "<dc:CongDan id=\" | \"/>",
        "<!-- < > - -> | -->",
      })
  void pieceLongerThanAMillionCharacters_isRefused(String before, String after) throws IOException {
    ValidationReport report = validate(before + "\n" + " x".repeat(MOST / 2 + 1) + after);

    Finding last = report.findings().get(report.findings().size() - 1);
    assertThat(last.rule()).isEqualTo(ValidationRule.XML_LIMIT_EXCEEDED);
    assertThat(last.line()).isEqualTo(3);
    assertThat(last.found()).endsWith("text length is limited to 1000000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"<!-- | -> < | -->", "<?thu x | > < | ?>", "<![CDATA[ | ]> < | ]]>"})
  void tagsInsideAPiece_doNotEndIt(String before, String piece, String after) throws IOException {
    ValidationReport report = validate(before + (piece + " ").repeat(MOST / 3) + after);

    assertThat(rules(report)).contains(ValidationRule.XML_LIMIT_EXCEEDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!-- | -->",
        "<?thu | ?>",
        "<dc:CongDan><dc:SoSoHoKhau> | </dc:SoSoHoKhau></dc:CongDan>"
      })
  void pieceALittleShorter_isRead(String before, String after) throws IOException {
    ValidationReport report = validate(before + " ".repeat(MOST - 100) + after);

    assertThat(rules(report)).doesNotContain(ValidationRule.XML_LIMIT_EXCEEDED);
  }

  @Test
  void manyPieces_mayBeLongerTogether() throws IOException {
    int people = 2 * MOST / CITIZEN.length();

    ValidationReport report = validate(("<!-- > -->" + CITIZEN).repeat(people));

    assertThat(report.isValid()).as(report.toText()).isTrue();
    assertThat(report.records()).isEqualTo(people);
  }

  private static ValidationReport validate(String content) throws IOException {
    String xml =
        "<dc:CongdanCollection xmlns:dc='http://www.mic.gov.vn/dancu/1.0'>\n"
            + content
            + "</dc:CongdanCollection>";
    return MessageValidator.validate(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static List<ValidationRule> rules(ValidationReport report) {
    return report.findings().stream().map(Finding::rule).toList();
  }
}
