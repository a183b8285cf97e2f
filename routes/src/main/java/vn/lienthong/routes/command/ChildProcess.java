package vn.lienthong.routes.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.lienthong.routes.drill.fault.Program;
import vn.lienthong.routes.registry.HubHome;

/** This same program once more, with another command, in a process of its own. */
final class ChildProcess implements AutoCloseable {
  // longer than the hub gives the messages on their way
  private static final int GRACE_SECONDS = 60;
  private static final int LAST_LINES = 6;
  // libraries use that memory still; later Java versions warn without the option
  private static final int KNOWS_UNSAFE_OPTION = 23;

  private final Process process;
  private final Path output;

  private ChildProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static ChildProcess start(HubHome home, String name, List<String> jvm, String... command) {
    Path output = Logs.file(home, name, ".out");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvm);
    if (Runtime.version().feature() >= KNOWS_UNSAFE_OPTION) {
      line.add("--sun-misc-unsafe-memory-access=allow");
    }
    line.addAll(program(System.getProperty("java.class.path")));
    line.addAll(List.of("--data", home.data().toString(), "--config", home.config().toString()));
    line.addAll(List.of(command));
    try {
      Files.createDirectories(output.getParent());
      File out = output.toFile();
      Process process =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(out).start();
      process.getOutputStream().close();
      return new ChildProcess(process, output);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + name, e);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  /** What the process wrote on its screen. */
  Path output() {
    return output;
  }

  /** The end of what it wrote there, which mostly says why it ended. */
  List<String> saidLast() {
    try {
      List<String> lines = Files.readAllLines(output);
      return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Asks it to end, and makes it end if it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** How this program is started once more by somebody who knows its processes better. */
  static Program program() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new Program(java, program(System.getProperty("java.class.path")));
  }

  private static List<String> program(String classPath) {
    boolean packaged = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
    return packaged
        ? List.of("-jar", classPath)
        : List.of("-cp", classPath, LienThong.class.getName());
  }
}
