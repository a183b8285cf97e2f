package vn.lienthong.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.routes.registry.HubHome;

/** An installation of its own in a new folder, on free ports, with the sample members. */
public final class TestHome {
  private static final List<String> NAMES =
      List.of(
          "hub",
          "operators",
          "one-stop",
          "civil-status",
          "population",
          "residence",
          "social-insurance",
          "national-portal",
          "labour",
          "business-registry",
          "tax",
          "joint-service",
          "health",
          "command-centre");

  private TestHome() {}

  /** Makes the folder. */
  public static HubHome create() {
    try {
      Path data = Files.createTempDirectory("lienthong-test");
      StringBuilder ports = new StringBuilder();
      for (String name : NAMES) {
        ports.append(name).append('=').append(freePort()).append('\n');
      }
      Files.writeString(data.resolve("ports.properties"), ports);
      return HubHome.of(data, copy(Path.of("..", "config"), data.resolve("config")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many files the sample configuration has in a folder, for example {@code members}. */
  public static int samples(String folder) {
    try (Stream<Path> files = Files.list(Path.of("..", "config", folder))) {
      return (int) files.filter(file -> file.toString().endsWith(".yaml")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A configuration of its own, which a test may change while its hub runs. */
  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  /** A port that nobody listens on. */
  static int freePort() {
    return FreePorts.next();
  }
}
