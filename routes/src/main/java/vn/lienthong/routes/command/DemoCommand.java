package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
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
import vn.lienthong.adapters.onestop.simulator.DossierPlan;
import vn.lienthong.monitoring.console.OperatorAccounts;
import vn.lienthong.routes.demo.QuayClient;
import vn.lienthong.routes.demo.ScriptFile;
import vn.lienthong.routes.registry.HubHome;

/** Hub, simulators and a few dossiers: the whole chain on one machine. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Chạy trục, các cơ quan mô phỏng và gửi hồ sơ liên thông.",
      "Runs the hub and simulated agencies and sends dossiers of a joint procedure."
    })
final class DemoCommand implements Callable<Integer> {
  private static final String PROCESS = "demo";
  private static final int MOST = 100_000;

  @ParentCommand private LienThong program = new LienThong();

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--dossiers",
      defaultValue = "20",
      paramLabel = "<số/N>",
      description = "Số hồ sơ / number of dossiers (${DEFAULT-VALUE})")
  private int dossiers;

  @Option(
      names = "--exit",
      description = "Xong thì dừng tất cả; mã 0 nếu đủ / stop at the end; 0 if all completed")
  private boolean exit;

  @Option(
      names = "--seed",
      paramLabel = "<số/N>",
      description = "Chọn lại đúng các em bé đó / the same children again, on new data")
  private @Nullable Long seed;

  @Option(
      names = "--patience",
      defaultValue = "10",
      paramLabel = "<phút/minutes>",
      description = "Chờ bao lâu khi không có tiến triển / how long without progress")
  private int patience;

  @Option(
      names = "--script",
      paramLabel = "<tệp/FILE>",
      description = {
        "Kịch bản cho các cơ quan mô phỏng, ví dụ docs/examples/scripts/disturbed.yaml.",
        "What the simulated agencies do: refuse, ask for more, die, answer twice, ..."
      })
  private @Nullable Path script;

  @Option(
      names = "--papers",
      description = {
        "Hộ tịch cấp bản điện tử có chữ ký của cán bộ, gửi tới các bên của hồ sơ.",
        "Civil status makes signed electronic papers, which the dossier's parties get."
      })
  private boolean papers;

  @Mixin private PlanOptions families = new PlanOptions();

  private final Terminal terminal;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkOptions();
    DossierPlan plan = families.plan(program.newHome());
    // comes before anything is written: two demos must not choose ports or make keys side by side
    try (PidFile place = claim(program.data());
        Heartbeat life = Heartbeat.of(terminal)) {
      terminal.say("Đang chuẩn bị khóa và dữ liệu", "preparing keys and data ...");
      return demo(program.home(), life, plan);
    }
  }

  private PidFile claim(Path data) {
    return PidFile.claim(data, PROCESS)
        .orElseThrow(
            () -> {
              String pid =
                  PidFile.living(data, PROCESS)
                      .map(other -> " (pid " + other.pid() + ")")
                      .orElse("");
              return new CommandRefused(
                  "Một lệnh demo khác đang chạy trên "
                      + data
                      + pid
                      + ". Đợi nó xong hoặc dừng nó (Ctrl-C), hoặc thêm --data với thư mục khác.",
                  "Another demo runs on this data. Wait for its end, stop it, or give another --data.");
            });
  }

  private int demo(HubHome home, Heartbeat life, DossierPlan plan)
      throws IOException, InterruptedException {
    Logs.to(home, PROCESS);
    if (script != null) {
      ScriptFile.read(script, home);
    }
    Keys.ensure(home);
    Optional<String> password = OperatorAccounts.createIfMissing(home.data());
    try (DemoProcesses processes = new DemoProcesses(home, terminal, script, papers)) {
      Runtime.getRuntime().addShutdownHook(new Thread(processes::close, "stop-children"));
      processes.start();
      sayWhere(home, password);
      boolean complete = run(home, processes, plan);
      boolean stopped = processes.pause(Duration.ZERO);
      if (!exit && !stopped) {
        life.close();
        if (!complete) {
          terminal.say(
              "Trục và các cơ quan vẫn chạy để xem hồ sơ chưa xong: ./lienthong dossier list,"
                  + " dossier show, cases list. Nhấn Ctrl-C để dừng.",
              "Hub and agencies go on, so that you can look at what is not complete. Ctrl-C stops.");
        }
        processes.untilClosed();
      }
      return complete ? 0 : 1;
    }
  }

  private boolean run(HubHome home, DemoProcesses processes, DossierPlan plan)
      throws IOException, InterruptedException {
    long chosen = seed == null ? ThreadLocalRandom.current().nextLong(1, 1_000_000_000) : seed;
    terminal.say(
        "Gửi " + dossiers + " hồ sơ " + plan.procedure().service() + " (--seed " + chosen + ").",
        "Sending dossiers.");
    var run = new DemoRun(new QuayClient(home), processes, terminal, Duration.ofMinutes(patience));
    return run.of(dossiers, chosen, plan);
  }

  private void checkOptions() {
    if (dossiers < 1 || dossiers > MOST || patience < 1) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--dossiers: 1.." + MOST + ", --patience: 1.. (phút / minutes)");
    }
  }

  private void sayWhere(HubHome home, Optional<String> password) {
    String pid =
        PidFile.living(home.data(), StartCommand.PROCESS).map(hub -> "" + hub.pid()).orElse("?");
    terminal.line("  Trục / hub            pid " + pid + ", " + home.hubUrl());
    terminal.line("  Hawtio                " + home.consoleUrl());
    String login =
        password
            .map(word -> ", mật khẩu / password " + word + " (chỉ hiện một lần / shown only once)")
            .orElse(" (mật khẩu đã hiện ở lần chạy đầu / password was shown at the first run)");
    terminal.line("  Người dùng / user     " + OperatorAccounts.FIRST_OPERATOR + login);
    terminal.line("  Nhật ký / logs        " + home.data().resolve("log"));
  }
}
