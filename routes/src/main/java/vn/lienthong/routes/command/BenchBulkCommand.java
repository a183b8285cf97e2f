package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.lienthong.routes.demo.BulkClient;
import vn.lienthong.routes.demo.BulkSample;
import vn.lienthong.routes.demo.LookUpProbe;
import vn.lienthong.routes.registry.HubHome;

/** Measures bulk verification from the signed message to the signed result. */
@Command(
    name = "bulk",
    mixinStandardHelpOptions = true,
    description = {
      "Sinh tệp, ký, gửi, chờ kết quả có chữ ký; in số dòng một giây và bộ nhớ cao nhất của trục.",
      "Generates a file, signs, sends, waits for the signed result; rows a second, the hub's peak heap."
    })
final class BenchBulkCommand implements Callable<Integer> {
  private static final int MOST = 50_000_000;
  private static final long LOOK_UP_MILLIS = 100;

  @ParentCommand private BenchCommand bench = new BenchCommand();
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--rows",
      defaultValue = "10000",
      paramLabel = "<số/N>",
      description = "Số dòng / rows (${DEFAULT-VALUE})")
  private int rows;

  @Option(
      names = "--as",
      defaultValue = "G34.BHXH",
      paramLabel = "<mã/member>",
      description = "Thành viên gửi / who asks (${DEFAULT-VALUE})")
  private String member = "";

  @Option(
      names = "--keep",
      paramLabel = "<thư mục/folder>",
      description = "Giữ tệp yêu cầu và kết quả ở đây / keep request and result here")
  private @Nullable Path keep;

  @Option(
      names = "--look-ups",
      defaultValue = "0",
      paramLabel = "<số/N>",
      description = {
        "Đo cả tra cứu: N lần trước, rồi trong lúc chạy / measure look-ups too: N before, then",
        "during the bulk work (${DEFAULT-VALUE})"
      })
  private int lookUps;

  private final Terminal terminal;

  BenchBulkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rows < 1 || rows > MOST) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--rows: 1.." + MOST);
    }
    HubHome home = bench.program().home();
    Logs.to(home, "bench");
    Keys.ensure(home);
    try (DemoProcesses processes = new DemoProcesses(home, terminal, null, false)) {
      Runtime.getRuntime().addShutdownHook(new Thread(processes::close, "stop-children"));
      processes.start();
      return measure(home);
    }
  }

  private int measure(HubHome home) throws IOException, InterruptedException {
    Path folder = keep == null ? Files.createTempDirectory("lienthong-bulk") : keep;
    Files.createDirectories(folder);
    Path file = folder.resolve("yeu-cau-" + rows + ".csv");
    Path result = folder.resolve("ket-qua-" + rows + ".csv");
    BulkSample.write(file, rows);
    String round = "DO-" + Long.toString(System.currentTimeMillis(), 36);
    var request = new BulkClient.Request(file, "MAU-LAM-SACH-BHXH", round, null, 1);
    long pid =
        PidFile.living(home.data(), StartCommand.PROCESS).map(ProcessHandle::pid).orElseThrow();
    try (HeapWatch heap = HeapWatch.of(pid);
        LookUpProbe probe = new LookUpProbe(home)) {
      LookUpProbe.Figures quiet = lookUps > 0 ? quiet(probe) : null;
      BulkRun.Ended ended = new BulkRun(new BulkClient(home, member), terminal).of(request, result);
      ended.say(terminal);
      terminal.line(
          String.format(
              Locale.ROOT,
              "  Bộ nhớ của trục / the hub's heap: cao nhất / peak %d MB, còn sau khi dọn / left by"
                  + " collections %d MB",
              heap.peak() >> 20,
              heap.peakSurviving() >> 20));
      if (quiet != null) {
        say(quiet, probe.figures());
      }
    } finally {
      if (keep == null) {
        Files.deleteIfExists(file);
        Files.deleteIfExists(result);
        Files.deleteIfExists(folder);
      }
    }
    return 0;
  }

  private LookUpProbe.Figures quiet(LookUpProbe probe) throws InterruptedException {
    probe.start();
    // the first ones meet a program that is not warm yet
    Thread.sleep(LOOK_UP_MILLIS * lookUps);
    probe.figures();
    Thread.sleep(LOOK_UP_MILLIS * lookUps);
    return probe.figures();
  }

  private void say(LookUpProbe.Figures quiet, LookUpProbe.Figures busy) {
    line("  Tra cứu trước / look-ups before", quiet);
    line("  Tra cứu trong lúc chạy / during", busy);
    terminal.line(
        String.format(Locale.ROOT, "  p99 x %.2f", busy.p99() / (double) Math.max(1, quiet.p99())));
  }

  private void line(String what, LookUpProbe.Figures figures) {
    terminal.line(
        String.format(
            Locale.ROOT,
            "%s: %d (%d không đáp / no answer), p50 %.1f ms, p99 %.1f ms",
            what,
            figures.count(),
            figures.failed(),
            figures.median() / 1000.0,
            figures.p99() / 1000.0));
  }
}
