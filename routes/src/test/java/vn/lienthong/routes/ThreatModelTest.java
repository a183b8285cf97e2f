package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreatModelTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+(?:Test|Properties))`");
  private static final Pattern THREAT = Pattern.compile("(?m)^\\| (T\\d+) \\|.*\\|$");

  private final String page = read(ROOT.resolve("docs/threat-model.md"));

  @Test
  void everyThreat_namesAtLeastOneTestClass_thatExists() {
    Set<String> tests = testClasses();
    List<MatchResult> threats = THREAT.matcher(page).results().toList();
    assertThat(threats).hasSizeGreaterThan(20);
    for (MatchResult threat : threats) {
      List<String> named =
          TEST_CLASS.matcher(threat.group()).results().map(found -> found.group(1)).toList();
      assertThat(named).as(threat.group(1)).isNotEmpty();
      assertThat(tests).as(threat.group(1)).containsAll(named);
    }
  }

  @Test
  void threats_areNumberedOnce() {
    assertThat(THREAT.matcher(page).results().map(found -> found.group(1))).doesNotHaveDuplicates();
  }

  private static Set<String> testClasses() {
    return Stream.of("schemas-qcvn109", "connectors", "adapters", "monitoring", "routes")
        .map(module -> ROOT.resolve(module).resolve("src/test/java"))
        .flatMap(ThreatModelTest::files)
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
