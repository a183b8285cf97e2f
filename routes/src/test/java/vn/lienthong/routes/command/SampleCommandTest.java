package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;

class SampleCommandTest {
  private static final String SIGNS_OF_LIFE = "[.\\s]*";

  private final ByteArrayOutputStream document = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @Test
  void collection_standsAlone_onStandardOutput() {
    assertThat(run("sample", "CongdanCollection", "-n", "20", "--seed", "7")).isZero();

    var root = SecureXml.parse(document.toByteArray()).getDocumentElement();
    assertThat(MessageValidator.validate(root).errorFindings()).isEmpty();
    assertThat(root.getAttribute("SoCongDan")).isEqualTo("20");
    assertThat(said()).matches(SIGNS_OF_LIFE);
  }

  @Test
  void sameDay_givesTheSameBytes() {
    String[] call = {"sample", "CongdanCollection", "--today", "2026-03-01"};
    run(call);
    byte[] first = document.toByteArray();
    document.reset();
    run(call);

    assertThat(document.toByteArray()).isEqualTo(first);
    assertThat(document.toString(StandardCharsets.UTF_8)).contains("2026-03-01T00:00:00");
  }

  @Test
  void unknownName_isRefused_withTheNamesThatExist() {
    assertThat(run("sample", "CongDan")).isEqualTo(2);

    assertThat(said()).contains("CongDan", "CongdanCollection", "DangKyKhaiSinh");
    assertThat(document.size()).isZero();
  }

  @Test
  void payload_isWritten_asTheSchemasDescribeIt() {
    assertThat(run("sample", "DangKyKhaiSinh", "--seed", "3")).isZero();

    var root = SecureXml.parse(document.toByteArray()).getDocumentElement();
    assertThat(root.getLocalName()).isEqualTo("DangKyKhaiSinh");
    assertThat(MessageValidator.validate(root).errors()).isZero();
  }

  @Test
  void liveDialect_isWritten_withWholeNames() {
    assertThat(run("sample", "CongdanCollection", "-n", "3", "--dialect", "live")).isZero();

    assertThat(document.toString(StandardCharsets.UTF_8))
        .contains("<dc:Ho></dc:Ho>", "MaTinhThanh");
  }

  @Test
  void number_isRefused_forASinglePayload() {
    assertThat(run("sample", "DangKyKhaiSinh", "-n", "3")).isEqualTo(2);

    assertThat(said()).contains("-n", "CongdanCollection");
    assertThat(document.size()).isZero();
  }

  @Test
  void unknownDialect_isRefused_withTheTwo() {
    assertThat(run("sample", "CongdanCollection", "--dialect", "c06")).isEqualTo(2);

    assertThat(said()).contains("canonical, live");
    assertThat(document.size()).isZero();
  }

  @Test
  void negativeNumber_isRefused_withTheRange() {
    assertThat(run("sample", "CongdanCollection", "-n", "-3")).isEqualTo(2);

    assertThat(said()).contains("-n: 0..");
    assertThat(document.size()).isZero();
  }

  @Test
  void numberTooLarge_isRefused_inPlainWords() {
    assertThat(run("sample", "CongdanCollection", "-n", "99999999999")).isEqualTo(2);
    assertThat(run("sample", "CongdanCollection", "--seed", "x")).isEqualTo(2);

    assertThat(said())
        .contains("-n, --count: phải là số nguyên / a whole number", "--seed: phải là số nguyên")
        .doesNotContain("is not an int", "is not a long");
    assertThat(document.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-12-31", "2100-01-01", "1960-01-01"})
  void dayOutsideTheRange_isRefused_withTheRange(String day) {
    assertThat(run("sample", "CongdanCollection", "-n", "300", "--today", day)).isEqualTo(2);
    assertThat(run("sample", "DangKyKhaiSinh", "--today", day)).isEqualTo(2);

    assertThat(said()).contains("--today: ", "samples exist for the days 2000-01-01..2099-12-31");
    assertThat(document.size()).isZero();
  }

  @Test
  void crash_isSaidOnStandardError_notInTheDocument() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new ArithmeticException("broken at " + b);
          }
        };

    assertThat(run(broken, "sample", "CongdanCollection", "-n", "3000")).isEqualTo(2);
    assertThat(said())
        .contains("Không chạy được: broken at", "ArithmeticException")
        .doesNotContain("Chi tiết", "\tat ");
  }

  @Test
  void lackOfMemory_isSaidInOneLine() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new OutOfMemoryError("Java heap space");
          }
        };

    assertThat(run(full, "sample", "CongdanCollection", "-n", "3000")).isEqualTo(2);
    assertThat(said())
        .contains("không đủ bộ nhớ / the command failed: not enough memory")
        .doesNotContain("\tat ", "Java heap space");
  }

  @Test
  void closedPipe_endsTheCommand_quietly() {
    OutputStream head =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    assertThat(run(head, "sample", "CongdanCollection", "-n", "100000000")).isZero();

    assertThat(said()).matches(SIGNS_OF_LIFE);
  }

  private int run(String... arguments) {
    return run(document, arguments);
  }

  private int run(OutputStream out, String... arguments) {
    return LienThong.run(
        new Terminal(out, new PrintStream(messages, true, StandardCharsets.UTF_8), false),
        arguments);
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }
}
