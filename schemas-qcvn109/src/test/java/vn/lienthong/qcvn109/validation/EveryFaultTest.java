package vn.lienthong.qcvn109.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.xml.SecureXml;

/** One fault hides no other: what is wrong with an attribute says nothing of value and content. */
class EveryFaultTest {
  private static final String COUNT = "SoCongDan=\"1\"";

  @ParameterizedTest
  @CsvSource({
    "bar='1',ATTRIBUTE_UNKNOWN",
    "GhiChu='long',TOO_LONG",
    "id='',TOO_SHORT",
  })
  void wrongCount_isFound_besideAnotherWrongAttribute(String attribute, String rule)
      throws IOException {
    String other = attribute.replace("long", "a".repeat(2001));

    assertThat(rules(DataRulesTest.CITIZEN.replace(COUNT, "SoCongDan=\"9\" " + other)))
        .containsExactly(ValidationRule.valueOf(rule), ValidationRule.COUNT_DIFFERS);
  }

  @Test
  void wrongCount_isFound_besideAWrongMoment_andTextBetween() throws IOException {
    String wrong =
        DataRulesTest.CITIZEN
            .replace(COUNT, "SoCongDan=\"9\"")
            .replace("2026-11-21T08:00:00", "yesterday")
            .replace("<dc:CongDan>", "text<dc:CongDan>");

    assertThat(rules(wrong))
        .containsExactlyInAnyOrder(
            ValidationRule.PATTERN,
            ValidationRule.TEXT_BETWEEN_ELEMENTS,
            ValidationRule.COUNT_DIFFERS);
  }

  @Test
  void countThatIsNoNumber_isNotComparedToo() throws IOException {
    assertThat(rules(DataRulesTest.CITIZEN.replace(COUNT, "SoCongDan=\"many\"")))
        .containsExactly(ValidationRule.VALUE_FORM);
  }

  @Test
  void valueOfAnElement_isLookedAt_besideItsWrongAttribute_orPlace() throws IOException {
    assertThat(rules(DataRulesTest.CITIZEN.replace("<dc:QuocTich>VN<", "<dc:QuocTich a='1'>XX<")))
        .contains(ValidationRule.ATTRIBUTE_UNKNOWN, ValidationRule.CODE_UNKNOWN);
    assertThat(
            rules(
                DataRulesTest.CITIZEN
                    .replace("<dc:QuocTich>VN</dc:QuocTich>", "")
                    .replace("<dc:GioiTinh>", "<dc:QuocTich>XX</dc:QuocTich><dc:GioiTinh>")))
        .contains(ValidationRule.CODE_UNKNOWN);
  }

  @Test
  void wrongAttribute_isToldItsMeaning_andAnExample() throws IOException {
    String xml = DataRulesTest.CITIZEN.replace("2026-11-21T08:00:00", "yesterday");

    assertThat(validate(xml).findings().get(0).expected().english())
        .startsWith("The moment the data are valid for")
        .endsWith("for example 2026-03-02T08:00:00");
  }

  @Test
  void remarkOfACollection_isLookedAt_asTextsAre() throws IOException {
    String xml = DataRulesTest.CITIZEN.replace(COUNT, COUNT + " GhiChu='a\u200Bb'");

    assertThat(validate(xml).findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule()).isEqualTo(ValidationRule.TEXT_INVISIBLE);
              assertThat(found.xpath()).isEqualTo("/dc:CongdanCollection/@GhiChu");
            });
  }

  @Test
  void liveCitizenAmongOthers_isOneFault_inStreamAndTree() throws IOException {
    String live =
        "<dc:CongDan><dc:HoVaTen><dc:Ten>Lan</dc:Ten></dc:HoVaTen><dc:DanToc>01</dc:DanToc>"
            + "<dc:NgayThangNamSinh><dc:NgayThangNam>19950308</dc:NgayThangNam>"
            + "</dc:NgayThangNamSinh></dc:CongDan>";
    String xml =
        DataRulesTest.CITIZEN
            .replace(COUNT, "SoCongDan=\"2\"")
            .replace("</dc:CongDan>", "</dc:CongDan>" + live);

    assertThat(validate(xml).findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule()).isEqualTo(ValidationRule.TWO_DIALECTS);
              assertThat(found.xpath()).endsWith("/dc:CongDan[2]/dc:DanToc");
              assertThat(found.expected().english()).contains("/dc:CongDan[1]/dc:HoVaTen/dc:Ho");
            });
    assertThat(
            MessageValidator.validate(SecureXml.parse(xml.getBytes(UTF_8)).getDocumentElement())
                .findings())
        .extracting(Finding::rule)
        .containsExactly(ValidationRule.TWO_DIALECTS);
  }

  private static List<ValidationRule> rules(String xml) throws IOException {
    return validate(xml).findings().stream().map(Finding::rule).toList();
  }

  private static ValidationReport validate(String xml) throws IOException {
    return MessageValidator.validate(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }
}
