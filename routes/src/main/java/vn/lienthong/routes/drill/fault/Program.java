package vn.lienthong.routes.drill.fault;

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
