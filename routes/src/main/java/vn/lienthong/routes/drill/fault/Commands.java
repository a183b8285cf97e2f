package vn.lienthong.routes.drill.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.lienthong.routes.registry.HubHome;

/** The program's other commands, each in a process of its own, as an operator would call them. */
final class Commands {
  /** Options of a small process. */
  static final List<String> SMALL =
      List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Program program;
  private final Path outputs;

  /** Commands of a program, whose outputs are kept in a folder. */
  Commands(Program program, Path outputs) {
    this.program = program;
    this.outputs = outputs;
  }

  /** Starts one for an installation; does not wait. */
  Child start(HubHome home, String... words) {
    Path output = outputs.resolve(words[0] + ".out");
    return Child.start(program.line(SMALL, home, words), output);
  }

  /** Waits for its end, or ends it; gives its code. */
  static int end(Child command) throws InterruptedException {
    int code = command.await(PATIENCE);
    command.kill();
    return code;
  }

  /**
   * Waits for an end that must be good.
   *
   * @return what it said
   * @throws DrillFailedException where it is not
   */
  static String done(String name, Child command) throws InterruptedException {
    int code = end(command);
    if (code != 0) {
      throw new DrillFailedException(
          "Lệnh " + name + " thất bại, mã " + code,
          name + " failed with " + code + ": " + command.output());
    }
    return command.output();
  }
}
