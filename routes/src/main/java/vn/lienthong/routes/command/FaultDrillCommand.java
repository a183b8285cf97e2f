package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.routes.drill.fault.DrillFailedException;
import vn.lienthong.routes.drill.fault.FaultDrill;
import vn.lienthong.routes.drill.fault.FaultReport;
import vn.lienthong.routes.drill.fault.Progress;

/** Does faults to a hub of its own while messages flow, and compares what everybody wrote down. */
@Command(
    mixinStandardHelpOptions = true,
    description = {
      "Gây sự cố cho một trục tạm khi thông điệp đang chạy, rồi đối chiếu mọi ghi chép.",
      "Does faults to a hub of its own while messages flow, then compares what everybody wrote."
    },
    footer = {
      "",
      "restore: sao lưu, trục chết và mất mọi dữ liệu, phục hồi nơi khác, các thành viên gửi lại.",
      "restore: backup, the hub and its data lost, put back elsewhere, members send again.",
      "dossiers: hàng nghìn hồ sơ khai sinh cùng lúc, kill -9 trục vào lúc bất kỳ.",
      "dossiers: births by the thousand in flight, kill -9 of the hub at random moments.",
      "day: một ngày khai sinh của cả nước, nén lại; đo, không gây sự cố.",
      "day: one day of all births of the country, compressed; measures, does no fault.",
      "Không đụng tới trục đang chạy. Mã 0 chỉ khi không mất, không trùng, không có thông điệp ma,",
      "không có gì không giải thích được; 1 khi có phát hiện (thư mục tạm được giữ lại); 3 khi không làm được.",
      "Never touches a running hub. Exit code 0 only if nothing was lost, doubled, made up or left",
      "unexplained; 1 with findings (the temporary folder is kept); 3 if it could not be carried out."
    })
final class FaultDrillCommand implements Callable<Integer> {
  /** Every fault after the other, on one hub. */
  static final String ALL = "all";

  private static final int NOT_DONE = 3;

  @ParentCommand private DrillCommand drill = new DrillCommand();

  @Spec private @Nullable CommandSpec spec;

  @Mixin private FaultDrillOptions options = new FaultDrillOptions();

  private final Terminal terminal;

  FaultDrillCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** {@code crash}, and every other fault by its name. */
  static List<String> names() {
    return Stream.concat(FaultDrill.names().stream(), Stream.of(ALL)).toList();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    String name = Objects.requireNonNull(spec).name();
    CryptoProvider.install();
    Path trust = drill.configuration().resolve("trust");
    FaultDrill faults =
        new FaultDrill(ChildProcess.program(), trust, options.settings(name), progress());
    try (Heartbeat life = Heartbeat.of(terminal)) {
      return shown(faults.run(name.equals(ALL) ? FaultDrill.together() : List.of(name)));
    } catch (DrillFailedException failed) {
      terminal.say(failed.vietnamese(), String.valueOf(failed.getMessage()));
      return NOT_DONE;
    }
  }

  private int shown(List<FaultReport> reports) throws IOException {
    terminal.status("");
    List<String> lines = reports.stream().flatMap(report -> report.lines().stream()).toList();
    lines.forEach(terminal::line);
    reports.stream()
        .filter(report -> !report.passed())
        .forEach(
            report ->
                terminal.say("Ghi chép: " + report.folder(), "everything written down is there."));
    Path file = options.report();
    if (file != null) {
      Files.write(file, lines);
      terminal.say("Báo cáo: " + file, "the report is in that file.");
    }
    return reports.stream().allMatch(FaultReport::passed) ? 0 : 1;
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void say(String vietnamese, String english) {
        terminal.say(vietnamese, english);
      }

      @Override
      public void status(String text) {
        terminal.status(text);
      }
    };
  }
}
