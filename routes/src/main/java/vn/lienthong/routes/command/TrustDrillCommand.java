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
import picocli.CommandLine.Mixin;
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
import vn.lienthong.routes.drill.JmsAttackDoor;
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
      "Uses the hub that runs on --data; without one it starts one in a temporary folder.",
      "Với --url thì thử một trục đang vận hành bằng thành viên thử nghiệm của người vận hành.",
      "With --url it tries a hub in operation, as a test member of its operator's."
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
      paramLabel = "<http|soap|jms|all>",
      description = "Cửa nào / which door (${DEFAULT-VALUE})")
  private String door = "all";

  @Option(
      names = "--jms-port",
      paramLabel = "<cổng/port>",
      description = "Cổng JMS của trục đang chạy / JMS port of a running hub (lienthong.jms.port)")
  private @Nullable Integer jmsPort;

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

  @Mixin private TestMemberOptions testMember = new TestMemberOptions();

  private final Terminal terminal;

  TrustDrillCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkDoor();
    if (testMember.given()) {
      return shown(attack(testMember.target(drill.home()), jmsPort));
    }
    try (DrillHub hub = DrillHub.of(drill.home(), jmsPort, terminal)) {
      return shown(attack(hub.target(), hub.jmsPort()));
    }
  }

  private int shown(DrillReport found) throws IOException {
    if (report != null) {
      Files.writeString(report, found.markdown());
      terminal.say("Bảng kết quả: " + report, "the table is in that file.");
    }
    terminal.line("");
    found.totals().lines().forEach(terminal::line);
    return found.passed() ? 0 : 1;
  }

  private void checkDoor() {
    if (!List.of("http", "soap", "jms", "all").contains(door)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--door: http, soap, jms, all");
    }
  }

  private DrillReport attack(DrillTarget target, @Nullable Integer openJmsPort) throws IOException {
    List<DrillResult> results = new ArrayList<>();
    try (TrapSocket trap = new TrapSocket();
        Heartbeat life = Heartbeat.of(terminal)) {
      TrustDrill suite = new TrustDrill(target, maximumBytes, trap);
      for (String name : door.equals("all") ? List.of("http", "soap", "jms") : List.of(door)) {
        if (name.equals("jms") && openJmsPort == null) {
          terminal.say("Cửa JMS: bỏ qua, chưa có --jms-port", "JMS door: left out, no port given.");
        } else {
          results.addAll(at(name, openJmsPort, target, suite));
        }
      }
    }
    terminal.status("");
    return new DrillReport(results);
  }

  private List<DrillResult> at(
      String name, @Nullable Integer openJmsPort, DrillTarget target, TrustDrill suite)
      throws IOException {
    long seed = ThreadLocalRandom.current().nextLong();
    terminal.say("Cửa " + name, "door, seed " + seed);
    try (AttackDoor door = open(name, openJmsPort, target)) {
      return suite.at(door, seed, new DrillView(terminal));
    }
  }

  private static AttackDoor open(String name, @Nullable Integer openJmsPort, DrillTarget target)
      throws IOException {
    if (name.equals("jms")) {
      return JmsAttackDoor.of(target, Objects.requireNonNull(openJmsPort));
    }
    return name.equals("soap") ? new SoapAttackDoor(target) : new HttpAttackDoor(target);
  }
}
