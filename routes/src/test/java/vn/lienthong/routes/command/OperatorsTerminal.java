package vn.lienthong.routes.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.routes.RunningHub;
import vn.lienthong.routes.TestOperators;

/** A terminal at which an operator gives commands to the running hub, and what it said. */
final class OperatorsTerminal {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);

  Terminal terminal() {
    return terminal;
  }

  /**
   * Runs a command as an operator who is known.
   *
   * @param folder for the file with the password
   * @return its exit code
   */
  int run(Path folder, String command, String... words) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("password"), TestOperators.password(TestOperators.AN) + "\n");
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(words));
    line.addAll(
        List.of(
            "--operator", TestOperators.AN,
            "--password-file", file.toString(),
            "--data", RunningHub.home().data().toString(),
            "--config", RunningHub.home().config().toString()));
    return LienThong.run(terminal, line.toArray(new String[0]));
  }

  String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
