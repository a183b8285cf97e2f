package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.sample.CongdanCollections;

class ValidateCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  @TempDir Path folder;

  @Test
  void validFile_endsWithZero_andIsCounted() throws IOException {
    Path file = folder.resolve("valid.xml");
    try (OutputStream to = Files.newOutputStream(file)) {
      CongdanCollections.write(to, 20, 7, Dialect.CANONICAL, LocalDate.of(2026, 11, 21));
    }

    assertThat(run("validate", file.toString(), "--stats")).isZero();
    assertThat(said())
        .contains("HỢP LỆ / VALID: 20 công dân", "records per second: ", "peak heap: ");
  }

  @Test
  void brokenFile_endsWithOne_andNamesRuleAndPlace() throws IOException {
    Path file = folder.resolve("broken.xml");
    Files.writeString(
        file, "<CongdanCollection xmlns='http://www.mic.gov.vn/dancu/1.0' SoCongDan='3'/>");

    assertThat(run("validate", file.toString())).isEqualTo(1);
    assertThat(said()).contains("DL-310 LỖI  1:75  /dc:CongdanCollection/@SoCongDan");
  }

  @Test
  void dayGiven_isTheDayOfTheCodes() throws IOException {
    Path file = folder.resolve("district.xml");
    Files.writeString(
        file,
        "<CongdanCollection xmlns='http://www.mic.gov.vn/dancu/1.0'><CongDan><HoVaTen><Ho>Lê</Ho>"
            + "<Ten>An</Ten></HoVaTen><ThuongTru><MaDonViHanhChinh>001</MaDonViHanhChinh>"
            + "<QuocGia>VN</QuocGia></ThuongTru></CongDan></CongdanCollection>");

    assertThat(run("validate", file.toString(), "--at", "2025-07-01")).isEqualTo(1);
    assertThat(said()).contains("DL-203");
    assertThat(run("validate", file.toString(), "--at", "2025-06-30")).isZero();
  }

  @Test
  void missingFile_endsWithTwo_andIsNamed() {
    assertThat(run("validate", folder.resolve("none.xml").toString())).isEqualTo(2);
    assertThat(said()).contains("none.xml", "no such file");
  }

  @Test
  void wrongDay_endsWithTwo() {
    assertThat(run("validate", "x.xml", "--at", "tomorrow")).isEqualTo(2);
    assertThat(said()).contains("--at: ngày phải có dạng yyyy-MM-dd", "an existing date");
  }

  @Test
  void dayThatDoesNotExist_endsWithTwo_withoutNamesOfTheProgram() {
    assertThat(run("validate", "x.xml", "--at", "2025-02-30")).isEqualTo(2);
    assertThat(said()).contains("--at: ", "có thật").doesNotContain("Exception", "FEBRUARY");
  }

  private int run(String... arguments) {
    var terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false);
    return LienThong.run(terminal, arguments);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
