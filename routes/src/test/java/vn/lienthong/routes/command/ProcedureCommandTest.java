package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever checks or draws a wrong definition reads what is wrong with it, all of it. */
class ProcedureCommandTest {
  private static final Path SAMPLE = Path.of("../config/procedures/birth.yaml");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"check", "draw"})
  void everyFault_isToldWithItsLine(String command) throws IOException {
    String broken =
        Files.readString(SAMPLE)
            .replace("NoiThuongTru: form/NoiThuongTru", "NoiThuongTru: form/KhongCo");
    Path file = Files.writeString(folder.resolve("broken.yaml"), broken);

    assertThat(call(1, command, file))
        .contains("broken.yaml: line 50: LienThongKhaiSinh has no field KhongCo")
        .contains("broken.yaml: line 69: LienThongKhaiSinh has no field KhongCo")
        .contains("2 lỗi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "draw"})
  void fileThatIsNotThere_isCalledThat(String command) {
    assertThat(call(1, command, folder.resolve("none.yaml")))
        .contains("none.yaml: there is no such file");
  }

  @Test
  void stepThatNobodyDoes_isToldWithItsLine() throws IOException {
    String broken = Files.readString(SAMPLE).replace("provider: residence", "provider: residents");
    Path file = Files.writeString(folder.resolve("nobody.yaml"), broken);

    assertThat(call(1, "check", file))
        .containsPattern(
            "nobody.yaml: line \\d+: no member of kind residents in config/members provides"
                + " DangKyThuongTru")
        .contains("1 lỗi");
  }

  @Test
  void installationWithoutMembers_checksWhatItCan_andSaysSo() {
    assertThat(call(0, "check", SAMPLE, "--config", folder.toString()))
        .contains("Chưa có config/members", "Đúng: LienThongKhaiSinh");
  }

  @Test
  void valueOfAnotherShape_isToldInWords() throws IOException {
    String broken = Files.readString(SAMPLE).replaceFirst("legalBasis:", "legalBasis: một\nkhac:");
    Path file = Files.writeString(folder.resolve("shape.yaml"), broken);
    assertThat(call(1, "check", file)).contains("must be a list").doesNotContain("java.");
  }

  private static String call(int code, String command, Path file, String... more) {
    var said = new ByteArrayOutputStream();
    var terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    List<String> line = new ArrayList<>(List.of("procedure", command, file.toString()));
    line.addAll(more.length == 0 ? List.of("--config", "../config") : List.of(more));
    assertThat(LienThong.run(terminal, line.toArray(new String[0]))).isEqualTo(code);
    return said.toString(StandardCharsets.UTF_8);
  }
}
