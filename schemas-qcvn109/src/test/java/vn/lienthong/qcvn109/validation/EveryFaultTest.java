package vn.lienthong.qcvn109.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static List<ValidationRule> rules(String xml) throws IOException {
    return MessageValidator.validate(new ByteArrayInputStream(xml.getBytes(UTF_8)))
        .findings()
        .stream()
        .map(Finding::rule)
        .toList();
  }
}
