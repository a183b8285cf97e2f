package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LienThongTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(screen, true, StandardCharsets.UTF_8), false);

  @Test
  void help_namesTheCommandsInBothLanguages_withoutTheHiddenOne() {
    assertThat(LienThong.run(terminal, "--help")).isZero();

    assertThat(text()).contains("demo", "start", "Trục liên thông", "Integration hub");
    assertThat(text()).doesNotContain("simulators");
  }

  @Test
  void version_isSaid() {
    assertThat(LienThong.run(terminal, "--version")).isZero();

    assertThat(text()).contains("Liên Thông", "Java");
  }

  @Test
  void noCommand_isRefused_withAnExample() {
    assertThat(LienThong.run(terminal)).isEqualTo(2);

    assertThat(text()).contains("./lienthong demo");
  }

  @Test
  void unknownOption_isRefused_byName() {
    assertThat(LienThong.run(terminal, "demo", "--dosiers", "3")).isEqualTo(2);

    assertThat(text()).contains("--dosiers");
  }

  @Test
  void numberOfDossiers_isRefused_whenOutOfRange() {
    assertThat(LienThong.run(terminal, "demo", "--dossiers", "0")).isEqualTo(2);

    assertThat(text()).contains("1..100000");
  }

  @Test
  void start_isRefused_whereNoMembersAre() {
    String nowhere = folder.resolve("nowhere").toString();
    String data = folder.resolve("data").toString();

    assertThat(LienThong.run(terminal, "start", "--config", nowhere, "--data", data)).isEqualTo(1);

    assertThat(text()).contains("nowhere", "--config");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void globalOptions_areTaken_beforeTheCommandToo() {
    String nowhere = folder.resolve("elsewhere").toString();

    assertThat(LienThong.run(terminal, "--config", nowhere, "start")).isEqualTo(1);

    assertThat(text()).contains("elsewhere");
  }

  private String text() {
    return screen.toString(StandardCharsets.UTF_8);
  }
}
