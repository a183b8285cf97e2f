package vn.lienthong.qcvn109;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;
import vn.lienthong.qcvn109.validation.ValidationReport;

/**
 * What the validator says of each golden file. With {@code -Dgolden.update=folder} the reports are
 * written there instead, to be read and, if they are right, put beside their files.
 */
class GoldenReportsTest {
  private static final ValidationOptions DAY =
      ValidationOptions.DEFAULT.withAsOf(LocalDate.of(2026, 11, 21));
  private static final String UPDATE = System.getProperty("golden.update", "");

  @ParameterizedTest
  @MethodSource("vn.lienthong.qcvn109.GoldenFiles#valid")
  void validFile_isValid_andItsReportIsTheExpectedOne(Path file) throws IOException {
    ValidationReport report = MessageValidator.validate(file, DAY);

    assertThat(report.isValid()).as(report.toText()).isTrue();
    if (report.warnings() > 0) {
      assertReport(file, report);
    }
  }

  @ParameterizedTest
  @MethodSource("vn.lienthong.qcvn109.GoldenFiles#broken")
  void brokenFile_isNotValid_andItsReportIsTheExpectedOne(Path file) throws IOException {
    ValidationReport report = MessageValidator.validate(file, DAY);

    assertThat(report.isValid()).isFalse();
    assertThat(report.toText()).doesNotContain("00119500012", "1995-02-30", "Trần", "g15 hotich");
    assertReport(file, report);
  }

  private static void assertReport(Path file, ValidationReport report) throws IOException {
    Path expected = GoldenFiles.report(file);
    if (!UPDATE.isEmpty()) {
      Path folder =
          Path.of(UPDATE, Objects.requireNonNull(file.getParent()).getFileName().toString());
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(expected.getFileName()), report.toText());
      return;
    }
    assertThat(expected).exists();
    assertThat(report.toText()).isEqualTo(Files.readString(expected));
  }
}
