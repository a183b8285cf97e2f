package vn.lienthong.connectors.evidence.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** EU DSS 6.4 is built for xmlsec 3, the hub runs on xmlsec 4: each has its own process. */
final class DssProcess {
  private DssProcess() {}

  /** What DSS says to each container of a folder. */
  static Map<String, String> verdicts(Path directory) throws Exception {
    String classPath =
        "target/dss/xmlsec-3.0.6.jar"
            + File.pathSeparator
            + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("xmlsec-4"))
                .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                DssContainerVerifier.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    Map<String, String> verdicts = new TreeMap<>();
    output
        .lines()
        .filter(line -> line.contains(".asice "))
        .forEach(
            line -> {
              int end = line.indexOf(' ');
              verdicts.put(line.substring(0, end), line.substring(end + 1));
            });
    return verdicts;
  }
}
