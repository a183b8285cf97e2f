package vn.lienthong.qcvn109;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files under {@code golden}: valid ones, and broken ones with what must be said of each. */
public final class GoldenFiles {
  private GoldenFiles() {}

  /** The valid files. */
  public static List<Path> valid() throws IOException {
    try (Stream<Path> files = Files.list(folder("valid"))) {
      return files.sorted().toList();
    }
  }

  /** The broken files and the refusal each must meet. */
  public static List<Broken> broken() throws IOException {
    Path folder = folder("broken");
    return Files.readAllLines(folder.resolve("expected.csv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(";", -1))
        .map(c -> new Broken(folder.resolve(c[0] + ".xml"), c[1], c[2], c[3]))
        .toList();
  }

  private static Path folder(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(GoldenFiles.class.getResource("golden/" + name), name).toURI());
    } catch (URISyntaxException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /** A file with one fault. */
  public record Broken(Path file, String code, String place, String detail) {
    @Override
    public String toString() {
      return file.getFileName().toString();
    }
  }
}
