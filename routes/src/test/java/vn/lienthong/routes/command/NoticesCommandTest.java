package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.routes.RunningHub;
import vn.lienthong.routes.TestOperators;

/** The list of late notices of a real hub on the command line. */
class NoticesCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);

  @Test
  void communeWithoutOne_isEmpty_andAWrongCodeIsRefused() throws Exception {
    assertThat(notices("--commune", "00000")).as(text()).isZero();
    assertThat(text()).contains("0 giấy");
    assertThat(notices("--commune", "x")).isEqualTo(1);
    assertThat(text()).contains("mã xã gồm 5 chữ số");
  }

  private int notices(String... words) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("password"), TestOperators.password(TestOperators.AN) + "\n");
    List<String> line = new ArrayList<>(List.of("notices"));
    line.addAll(List.of(words));
    line.addAll(
        List.of(
            "--operator", TestOperators.AN,
            "--password-file", file.toString(),
            "--data", RunningHub.home().data().toString(),
            "--config", RunningHub.home().config().toString()));
    return LienThong.run(terminal, line.toArray(new String[0]));
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
