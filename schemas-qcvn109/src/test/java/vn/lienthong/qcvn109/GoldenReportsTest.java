package vn.lienthong.qcvn109;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String UPDATE = System.getProperty("golden.update", "");
  private static final Pattern PERSONAL =
      Pattern.compile(
          "<d[cv]:(?:Ho|ChuDem|Ten|SoDinhDanh|SoCMND|NgayThangNam|ChiTiet|Email|SoDienThoai)>"
              + "([^<]{4,})<");

  /** Of these the reader does not come as far as the day, or the day is what is wrong. */
  private static final Pattern NO_DAY_READ =
      Pattern.compile("form-|DL-10|DL-110-root|CongdanCollection-moment");

  private static final Pattern CODES_OF = Pattern.compile("codes of (\\S+)");

  /** One fault of form, but the schema complains before the reader comes to it. */
  private static final Set<String> TWO_ERRORS = Set.of("form-not-closed.xml", "form-too-deep.xml");

  static Stream<Path> valid() throws IOException {
    return Stream.concat(GoldenFiles.valid().stream(), GoldenFiles.validLive().stream());
  }

  @ParameterizedTest
  @MethodSource("valid")
  void validFile_hasNothingToReport(Path file) throws IOException {
    ValidationReport report = validate(file);

    assertThat(report.findings()).as(report.toText()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("vn.lienthong.qcvn109.GoldenFiles#warned")
  void warnedFile_isValid_andItsReportIsTheExpectedOne(Path file) throws IOException {
    ValidationReport report = validate(file);

    assertThat(report.isValid()).as(report.toText()).isTrue();
    assertThat(report.warnings()).as(report.toText()).isEqualTo(1);
    assertReport(file, report);
  }

  @ParameterizedTest
  @MethodSource("vn.lienthong.qcvn109.GoldenFiles#broken")
  void brokenFile_hasOneError_andItsReportIsTheExpectedOne(Path file) throws IOException {
    ValidationReport report = validate(file);

    boolean two = TWO_ERRORS.contains(String.valueOf(file.getFileName()));
    assertThat(report.errors()).as(report.toText()).isEqualTo(two ? 2 : 1);
    assertThat(report.warnings()).as(report.toText()).isZero();
    assertReport(file, report);
  }

  private static ValidationReport validate(Path file) throws IOException {
    // A collection says of which day it is; of the others only an envelope does.
    boolean dated =
        text(file).contains(" ThoiDiemDuLieu=")
            && !NO_DAY_READ.matcher(String.valueOf(file.getFileName())).lookingAt();
    return MessageValidator.validate(
        file, dated ? ValidationOptions.DEFAULT : ValidationOptions.DEFAULT.withAsOf(TODAY));
  }

  private static void assertReport(Path file, ValidationReport report) throws IOException {
    String said = report.toText();
    PERSONAL
        .matcher(text(file))
        .results()
        .forEach(value -> assertThat(said).doesNotContain(value.group(1)));
    // Else the report would be right on one day only: the one on which it was written.
    CODES_OF
        .matcher(said)
        .results()
        .map(day -> day.group(1))
        .filter(day -> !day.equals(TODAY.toString()))
        .forEach(day -> assertThat(text(file)).as("a day of the file").contains(day));
    Path expected = GoldenFiles.report(file);
    if (UPDATE.isEmpty()) {
      assertThat(expected).exists();
      assertThat(said).isEqualTo(Files.readString(expected));
    } else {
      Path target = Path.of(UPDATE).resolve(GoldenFiles.folder().relativize(expected));
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.writeString(target, said);
    }
  }

  // Some are broken in their very encoding.
  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
