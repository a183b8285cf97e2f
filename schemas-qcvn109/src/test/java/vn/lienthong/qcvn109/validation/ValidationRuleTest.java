package vn.lienthong.qcvn109.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class ValidationRuleTest {
  private static final Path TABLE = Path.of("..", "docs", "contract", "rules.md");

  @Test
  void codesAndNames_areThoseOfTheTable_eachOnce() {
    assertThat(ValidationRule.values())
        .extracting(ValidationRule::number)
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(RuleTexts.all().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ValidationRule.values()).map(Enum::name).toList());
  }

  @Test
  void everyRule_hasTextsInBothLanguages_andAReason() {
    assertThat(ValidationRule.values())
        .allSatisfy(
            rule -> {
              assertThat(rule.vietnamese()).isNotBlank().doesNotEndWith(".");
              assertThat(rule.english()).isNotBlank().doesNotEndWith(".");
              assertThat(rule.reason()).isNotBlank();
            });
  }

  /** Written anew with {@code -Drules.update=true}. */
  @Test
  void writtenRules_areTheOnesThatRun() throws IOException {
    String table = table();
    if (Boolean.getBoolean("rules.update")) {
      Files.createDirectories(TABLE.getParent());
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE)).isEqualTo(table);
  }

  private static String table() {
    StringBuilder text =
        new StringBuilder(
            """
            # Quy tắc kiểm tra dữ liệu / Rules of validation

            Made from `rules.csv` by ValidationRuleTest. LỖI / ERROR refuses a message, CẢNH BÁO /
            WARNING does not. A code is never used again for another rule.

            | code | | tiếng Việt | English | why |
            |---|---|---|---|---|
            """);
    Arrays.stream(ValidationRule.values())
        .sorted(Comparator.comparingInt(ValidationRule::number))
        .forEach(
            rule ->
                text.append(
                    String.format(
                        "| %s | %s | %s | %s | %s |%n",
                        rule.code(),
                        rule.severity(),
                        rule.vietnamese(),
                        rule.english(),
                        rule.reason())));
    return text.toString();
  }
}
