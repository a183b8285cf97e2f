package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static String call(int code, String command, Path file) {
    var said = new ByteArrayOutputStream();
    var terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);
    assertThat(LienThong.run(terminal, "procedure", command, file.toString())).isEqualTo(code);
    return said.toString(StandardCharsets.UTF_8);
  }
}
