package vn.lienthong.qcvn109.contract.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.contract.ContractVersions;

/** The pages under docs/contract say what the schemas say; nobody writes them by hand. */
class ContractPagesTest {
  private static final Path FOLDER = Path.of("..", "docs", "contract");
  // The rules have a table and a test of their own; what doors and members do is no schema.
  private static final Set<String> OTHERS =
      Set.of("inbox.md", "jms.md", "members-answer.md", "open-questions.md", "rules.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");
  private static final String RENEW =
      "./mvnw -q -pl schemas-qcvn109 test -Dtest=ContractPagesTest -Dcontract.update=true";

  @Test
  void pages_areThoseOfTheSchemas() throws IOException {
    Map<String, String> made = ContractPages.of(ContractVersions.all().get(0));
    if (Boolean.getBoolean("contract.update")) {
      write(made);
    }
    Map<String, String> found = read();

    assertThat(found.keySet())
        .as("pages; renew them by: %s", RENEW)
        .containsExactlyInAnyOrderElementsOf(made.keySet());
    made.forEach(
        (name, text) ->
            assertThat(found.get(name)).as("%s; renew it by: %s", name, RENEW).isEqualTo(text));
  }

  @Test
  void links_leadToPagesAndHeadings() {
    Map<String, String> made = ContractPages.of(ContractVersions.all().get(0));
    Set<String> targets = new HashSet<>(OTHERS);
    made.forEach((name, text) -> targets.addAll(targets(name, text)));

    made.forEach(
        (name, text) ->
            assertThat(LINK.matcher(text).results().map(link -> target(name, link.group(1))))
                .as("links of %s", name)
                .isSubsetOf(targets));
  }

  private static Set<String> targets(String name, String text) {
    return Stream.concat(
            Stream.of(name),
            text.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).replace(":", "").toLowerCase(Locale.ROOT))
                .map(anchor -> name + "#" + anchor))
        .collect(Collectors.toSet());
  }

  private static String target(String from, String link) {
    return Path.of(from).resolveSibling(link).normalize().toString().replace('\\', '/');
  }

  private static void write(Map<String, String> made) throws IOException {
    Set<String> stale = new TreeSet<>(read().keySet());
    stale.removeAll(made.keySet());
    for (String name : stale) {
      Files.delete(FOLDER.resolve(name));
    }
    for (Map.Entry<String, String> page : made.entrySet()) {
      Path file = FOLDER.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
    }
  }

  private static Map<String, String> read() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = FOLDER.relativize(file).toString().replace('\\', '/');
        if (!OTHERS.contains(name)) {
          pages.put(name, Files.readString(file));
        }
      }
    }
    return pages;
  }
}
