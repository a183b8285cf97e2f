package vn.lienthong.qcvn109.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.qcvn109.validation.ValidationRule.CODE_NOT_LISTED;
import static vn.lienthong.qcvn109.validation.ValidationRule.NUMBER_AGAINST_BIRTH_YEAR;
import static vn.lienthong.qcvn109.validation.ValidationRule.NUMBER_AGAINST_GENDER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.validation.Finding;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;
import vn.lienthong.qcvn109.validation.ValidationReport;
import vn.lienthong.qcvn109.validation.ValidationRule;

/** By every rule: schema, codes of the day, identifiers, what fields say together, text. */
class SamplesAreValidTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final int PEOPLE = 4_000;
  private static final ValidationOptions ALL =
      ValidationOptions.DEFAULT.withMaximum(2 * PEOPLE, 2 * PEOPLE);

  static List<String> names() {
    return MessageSamples.names();
  }

  /** Their numbers stay as they were issued, also where their children name them. */
  private static final Set<ValidationRule> OF_CORRECTED =
      Set.of(
          NUMBER_AGAINST_BIRTH_YEAR,
          NUMBER_AGAINST_GENDER,
          ValidationRule.PARENT_NUMBER_AGAINST_GENDER);

  @ParameterizedTest
  @CsvSource({"2026-11-21,CANONICAL", "2026-11-21,LIVE", "2025-07-01,CANONICAL", "2025-06-30,LIVE"})
  void citizens_haveNoErrors_andOnlyTheIntendedWarnings(LocalDate today, Dialect dialect)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CongdanCollections.write(out, PEOPLE, 7, dialect, today);

    ValidationReport report =
        MessageValidator.validate(new ByteArrayInputStream(out.toByteArray()), ALL);

    assertThat(report.records()).isEqualTo(PEOPLE);
    assertThat(report.errorFindings()).isEmpty();
    List<Finding> corrected =
        report.findings().stream().filter(f -> OF_CORRECTED.contains(f.rule())).toList();
    assertThat(corrected).hasSizeBetween(2, 40);
    assertThat(report.findings())
        .filteredOn(f -> !corrected.contains(f))
        .allSatisfy(f -> assertRelationIsOurs(f));
  }

  @ParameterizedTest
  @MethodSource("names")
  void payload_hasNoErrors(String name) {
    for (long seed = 0; seed < 4; seed++) {
      assertThat(
              MessageValidator.validate(
                      MessageSamples.of(name, seed, TODAY),
                      ValidationOptions.DEFAULT.withAsOf(TODAY))
                  .errorFindings())
          .isEmpty();
    }
  }

  // Of the relations to the head only CH01 was found, so the others stand in no list.
  private static void assertRelationIsOurs(Finding finding) {
    assertThat(finding.rule()).isEqualTo(CODE_NOT_LISTED);
    assertThat(finding.xpath()).endsWith("/dc:ChuHo/dc:QuanHe");
  }
}
