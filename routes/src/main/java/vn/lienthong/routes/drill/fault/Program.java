package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.routes.registry.HubHome;

/**
 * How this same program is started once more.
 *
 * @param start the Java program and what it is given to find the classes: {@code -jar file}, or
 *     {@code -cp} and the main class, before which further options may stand
 * @param java the Java program alone
 */
public record Program(Path java, List<String> start) {
  /** Keeps its own copy. */
  public Program {
    start = List.copyOf(start);
  }

  /**
   * The same program with its libraries side by side, which a process finds in three quarters of
   * the time that it needs for libraries within a jar.
   *
   * @param folder is made
   */
  Program unpacked(Path folder) throws IOException, InterruptedException {
    if (!start.get(0).equals("-jar")) {
      return this; // classes and jars as they are
    }
    Path jar = Path.of(start.get(1));
    int code =
        new ProcessBuilder(
                java.toString(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    Path unpacked = folder.resolve(jar.getFileName());
    // an unpacked one cannot be unpacked again
    return code == 0 && Files.exists(unpacked)
        ? new Program(java, List.of("-jar", unpacked.toString()))
        : this;
  }

  List<String> line(List<String> options, HubHome home, String... command) {
    List<String> line = new ArrayList<>();
    line.add(java.toString());
    line.addAll(options);
    line.addAll(start);
    line.addAll(List.of("--data", home.data().toString(), "--config", home.config().toString()));
    line.addAll(List.of(command));
    return line;
  }
}
