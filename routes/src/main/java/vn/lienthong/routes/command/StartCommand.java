package vn.lienthong.routes.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.backup.HubRestore;
import vn.lienthong.monitoring.console.OperatorAccounts;
import vn.lienthong.routes.config.HubApplication;
import vn.lienthong.routes.config.ProductionProblem;
import vn.lienthong.routes.config.ProductionRefusedException;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Ports;

/** Runs the hub in the foreground until it is told to stop. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Chạy trục cho đến khi nhấn Ctrl-C / runs the hub until Ctrl-C.")
final class StartCommand implements Callable<Integer> {
  static final String PROCESS = "hub";

  @ParentCommand private LienThong program = new LienThong();

  @Option(
      names = "--profile",
      defaultValue = "trial",
      paramLabel = "<trial|prod>",
      description =
          "prod: từ chối mọi cấu hình chỉ để thử nghiệm / refuses what is for trial only (${DEFAULT-VALUE})")
  private Profile profile = Profile.TRIAL;

  private final Terminal terminal;

  StartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    long begin = System.nanoTime();
    HubHome home = program.home();
    requireWhole(home);
    Path log = Logs.to(home, PROCESS);
    PidFile place = claim(home);
    // runs when the hub has let go of its data, not before
    SpringApplication.getShutdownHandlers().add(place::close);
    PortCheck.free(home, List.of(Ports.HUB, Ports.OPERATORS));
    terminal.say("Đang khởi động trục, khoảng 20 giây", "starting the hub, about 20 seconds ...");
    ConfigurableApplicationContext hub;
    try (Heartbeat life = Heartbeat.of(terminal)) {
      hub = HubApplication.start(home, profile.settings());
    } catch (ProductionRefusedException refusal) {
      return refused(refusal, log);
    }
    OperatorAccounts.createIfMissing(home.data()).ifPresent(this::sayPassword);
    sayWhere(home, log, Duration.ofNanos(System.nanoTime() - begin));
    untilClosed(hub);
    return 0;
  }

  /** What a hub is started for. */
  enum Profile {
    TRIAL,
    PROD;

    Map<String, Object> settings() {
      return this == PROD ? Map.of("spring.profiles.active", "prod") : Map.of();
    }
  }

  private static void requireWhole(HubHome home) {
    if (Files.exists(HubRestore.mark(home.data()))) {
      throw new CommandRefused(
          "Việc phục hồi vào " + home.data() + " chưa xong. Xóa thư mục đó và phục hồi lại.",
          "A restore into this data folder has not ended: remove the folder and restore again.");
    }
  }

  private static PidFile claim(HubHome home) {
    return PidFile.claim(home.data(), PROCESS)
        .orElseThrow(
            () -> {
              String pid =
                  PidFile.living(home.data(), PROCESS).map(other -> "" + other.pid()).orElse("?");
              return new CommandRefused(
                  "Một trục đang chạy trên "
                      + home.data()
                      + " (pid "
                      + pid
                      + "). Dừng nó: kill "
                      + pid,
                  "A hub runs on this data already. Stop it, or give another --data.");
            });
  }

  private int refused(ProductionRefusedException refusal, Path log) {
    List<ProductionProblem> problems = refusal.problems();
    terminal.say(
        "Không khởi động với --profile prod: " + problems.size() + " vấn đề.",
        "not started: these settings are not safe for production.");
    for (ProductionProblem problem : problems) {
      terminal.line("  " + problem.setting());
      terminal.line("    " + problem.vietnamese());
      terminal.line("    " + problem.english());
    }
    terminal.say("Chi tiết: " + log, "details are in that log");
    return ExitCode.SOFTWARE;
  }

  private void sayPassword(String password) {
    terminal.say(
        "Người vận hành: " + OperatorAccounts.FIRST_OPERATOR + ", mật khẩu: " + password,
        "operator and password for Hawtio, shown only this once: write it down.");
  }

  private void sayWhere(HubHome home, Path log, Duration time) {
    String seconds = String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    long pid = ProcessHandle.current().pid();
    terminal.say("Trục đã chạy sau " + seconds + " (pid " + pid + ").", "The hub is up.");
    terminal.line("  Thành viên / members  " + home.hubUrl() + "/api/messages, /soap/hub");
    terminal.line("  Hawtio                " + home.consoleUrl());
    terminal.line("  Nhật ký / log         " + log);
    terminal.say("Nhấn Ctrl-C để dừng.", "Press Ctrl-C to stop.");
  }

  private static void untilClosed(ConfigurableApplicationContext hub) throws InterruptedException {
    var closed = new CountDownLatch(1);
    // the console's own context is a child: its end is told here too
    hub.addApplicationListener(
        event -> {
          if (event instanceof ContextClosedEvent end && end.getApplicationContext() == hub) {
            closed.countDown();
          }
        });
    if (hub.isActive()) {
      closed.await();
    }
  }
}
