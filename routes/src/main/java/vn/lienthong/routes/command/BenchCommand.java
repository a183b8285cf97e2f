package vn.lienthong.routes.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says where measurements are: they are no part of the program that an operator installs. */
@Command(
    name = "bench",
    description = {
      "Đo tốc độ: ./lienthong bench ladder [--short], từ mã nguồn.",
      "Measures speed: ./lienthong bench ladder [--short], from the sources."
    })
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new CommandRefused(
        "Chỉ đo từ mã nguồn của dự án: ./lienthong bench ladder [--short]. Xem bench/README.md.",
        "Measurements run from the project's sources: ./lienthong bench ladder [--short].");
  }
}
