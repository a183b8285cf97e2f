package vn.lienthong.qcvn109;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files under {@code golden}. {@code valid} and {@code valid-live}: one of each message. {@code
 * broken}: one fault each; there in {@code message} at least one of each message, named {@code
 * Message-fault.xml}, and in {@code rule} at least one for each rule that refuses, named {@code
 * DL-nnn-fault.xml}. {@code warned}: the same for each rule that warns. Beside {@code x.xml} stands
 * {@code x.report.txt}, what the validator must say of it; a valid file has nothing to report.
 */
public final class GoldenFiles {
  private GoldenFiles() {}

  /** The valid files. */
  public static List<Path> valid() throws IOException {
    return xml("valid");
  }

  /** The valid files of the live population service's dialect. */
  public static List<Path> validLive() throws IOException {
    return xml("valid-live");
  }

  /** The files that are valid with one warning. */
  public static List<Path> warned() throws IOException {
    return xml("warned");
  }

  /** The broken files, one fault for each message. */
  public static List<Path> brokenMessages() throws IOException {
    return xml("broken/message");
  }

  /** The broken files, one fault for each rule. */
  public static List<Path> brokenRules() throws IOException {
    return xml("broken/rule");
  }

  /** All broken files. */
  public static List<Path> broken() throws IOException {
    return xml("broken");
  }

  /** The broken files and what a door, which reads the header first, must refuse them with. */
  public static List<Broken> refused() throws IOException {
    Path folder = folder("broken");
    return Files.readAllLines(folder.resolve("expected.csv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(";", -1))
        .map(c -> new Broken(folder.resolve(c[0] + ".xml"), c[1], c[2], c[3]))
        .toList();
  }

  /** Where the expected report of a file stands, or would stand. */
  public static Path report(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - 4) + ".report.txt");
  }

  /** The folder of all of them. */
  public static Path folder() {
    return folder(".");
  }

  private static List<Path> xml(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder(name))) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
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
