package vn.lienthong.qcvn109.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.qcvn109.GoldenFiles;

/** The example of the documents, in a Java of its own, with this module and nothing else. */
class AloneOnTheClassPathTest {
  private static final Path EXAMPLE =
      Path.of("..", "docs", "examples", "validate", "Validate.java");

  @TempDir Path folder;

  @Test
  void example_needsOnlyThisModule_andAtMost20Lines() throws Exception {
    assertThat(Files.readAllLines(EXAMPLE)).hasSizeLessThanOrEqualTo(20);

    assertThat(run(golden(GoldenFiles.valid(), "ThongDiep.xml"))).isEqualTo("0 errors, 0 warnings");
    assertThat(run(golden(GoldenFiles.broken(), "schema-gender-3.xml")))
        .startsWith("52:22 DL-121 /tt:ThongDiep/tt:NoiDung/dv:CapSoDinhDanh/dv:Cha/dc:GioiTinh");
  }

  private static Path golden(Iterable<Path> files, String name) {
    for (Path file : files) {
      if (file.endsWith(name)) {
        return file;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private String run(Path file) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target" + File.separator + "classes",
                EXAMPLE.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(said, StandardCharsets.UTF_8).strip();
  }
}
