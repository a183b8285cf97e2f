package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.lienthong.routes.drill.AttackDoor;
import vn.lienthong.routes.drill.DrillReport;
import vn.lienthong.routes.drill.DrillResult;
import vn.lienthong.routes.drill.DrillTarget;
import vn.lienthong.routes.drill.HttpAttackDoor;
import vn.lienthong.routes.drill.SoapAttackDoor;
import vn.lienthong.routes.drill.TrapSocket;
import vn.lienthong.routes.drill.TrustDrill;

/** Attacks the operator's own hub with every known shape, and shows the table. */
@Command(
    name = "trust",
    mixinStandardHelpOptions = true,
    description = {
      "Tấn công trục của chính mình bằng mọi mẫu giả chữ ký đã biết, qua từng cửa.",
      "Attacks one's own hub with every known forgery, through each door.",
      "Trục đang chạy trên --data thì dùng trục đó; không có thì tự chạy một trục tạm rồi dừng.",
      "Uses the hub that runs on --data; without one it starts one in a temporary folder."
    },
    footer = {
      "",
      "Chỉ dùng dịch vụ KiemTraKetNoi, không có tác dụng gì. Mã 0 chỉ khi không mẫu nào lọt,",
      "không mẫu nào bị chặn sai lý do và mọi thông điệp tốt đều qua.",
      "Uses the connection test only, which has no effect. Exit code 0 only if no attack was",
      "accepted, none refused for a wrong reason, and every good message passed."
    })
final class TrustDrillCommand implements Callable<Integer> {
  @ParentCommand private DrillCommand drill = new DrillCommand();

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--door",
      defaultValue = "all",
      paramLabel = "<http|soap|all>",
      description = "Cửa nào / which door (${DEFAULT-VALUE})")
  private String door = "all";

  @Option(
      names = "--report",
      paramLabel = "<tệp/file>",
      description = "Ghi bảng kết quả (Markdown) / writes the table")
  private @Nullable Path report;

  @Option(
      names = "--max-document-bytes",
      defaultValue = "4194304",
      paramLabel = "<byte>",
      description = "Giới hạn kích thước của trục / the hub's limit (${DEFAULT-VALUE})")
  private int maximumBytes;

  private final Terminal terminal;

  TrustDrillCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkDoor();
    try (DrillHub hub = DrillHub.of(drill.home(), terminal)) {
      DrillReport found = attack(DrillTarget.of(hub.home()));
      if (report != null) {
        Files.writeString(report, found.markdown());
        terminal.say("Bảng kết quả: " + report, "the table is in that file.");
      }
      terminal.line("");
      found.totals().lines().forEach(terminal::line);
      return found.passed() ? 0 : 1;
    }
  }

  private void checkDoor() {
    if (!List.of("http", "soap", "all").contains(door)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--door: http, soap, all");
    }
  }

  private DrillReport attack(DrillTarget target) throws IOException {
    List<DrillResult> results = new ArrayList<>();
    try (TrapSocket trap = new TrapSocket()) {
      TrustDrill suite = new TrustDrill(target, maximumBytes, trap);
      for (AttackDoor each : doors(target)) {
        long seed = ThreadLocalRandom.current().nextLong();
        terminal.say("Cửa " + each.name(), "door, seed " + seed);
        results.addAll(suite.at(each, seed, new DrillView(terminal)));
        each.close();
      }
    }
    terminal.status("");
    return new DrillReport(results);
  }

  private List<AttackDoor> doors(DrillTarget target) {
    List<AttackDoor> doors = List.of(new HttpAttackDoor(target), new SoapAttackDoor(target));
    return doors.stream().filter(each -> door.equals("all") || each.name().equals(door)).toList();
  }
}
