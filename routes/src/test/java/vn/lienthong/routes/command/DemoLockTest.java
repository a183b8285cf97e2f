package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLockTest {
  @TempDir private Path folder;

  @Test
  void secondDemo_isRefusedInBothLanguages_andWritesNothing() throws Exception {
    Path data = folder.resolve("data");
    try (PidFile first = PidFile.claim(data, "demo").orElseThrow()) {
      Process second = demo(data);

      assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isEqualTo(1);
      assertThat(said())
          .contains("Một lệnh demo khác đang chạy", "pid " + ProcessHandle.current().pid())
          .contains("Another demo runs on this data", "--data")
          .doesNotContain("Exception", "locked");
      try (var files = Files.list(data)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("demo.lock", "demo.pid");
      }
    }
  }

  private Process demo(Path data) throws IOException {
    Path config = folder.resolve("config");
    Files.createDirectories(config.resolve("members"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LienThong.class.getName(),
            "--data",
            data.toString(),
            "--config",
            config.toString(),
            "demo")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
  }
}
