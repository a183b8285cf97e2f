package vn.lienthong.routes.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Measures; the ladder of mediators is no part of the program that an operator installs. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = BenchBulkCommand.class,
    description = {
      "Đo tốc độ: bench bulk; từ mã nguồn còn có bench ladder [--short] và bench look-ups.",
      "Measures speed: bench bulk; from the sources also bench ladder [--short] and bench look-ups."
    })
final class BenchCommand implements Callable<Integer> {
  @ParentCommand private LienThong program = new LienThong();

  LienThong program() {
    return program;
  }

  @Override
  public Integer call() {
    throw new CommandRefused(
        "Chỉ đo từ mã nguồn của dự án: ./lienthong bench ladder | look-ups. Xem bench/README.md.",
        "Measurements run from the project's sources: ./lienthong bench ladder | look-ups.");
  }
}
