package vn.lienthong.routes.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Ports;

/**
 * Hub and simulators of a demonstration: those that run on this data already are used and left
 * alone, the others are started, and stopped at the end.
 */
final class DemoProcesses implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> SMALL =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final HubHome home;
  private final @Nullable Path script;
  private final boolean papers;
  private final Terminal terminal;
  private final HubDoor door;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable ChildProcess hub;
  private @Nullable ChildProcess simulators;

  /**
   * Nothing is started yet.
   *
   * @param script what the simulated agencies do; null for the usual
   * @param papers whether civil status makes electronic papers
   */
  DemoProcesses(HubHome home, Terminal terminal, @Nullable Path script, boolean papers) {
    this.papers = papers;
    this.script = script;
    this.home = home;
    this.terminal = terminal;
    this.door = new HubDoor(home);
  }

  /** Starts what is missing and waits until both can be used. */
  void start() throws InterruptedException {
    boolean hubMissing = PidFile.living(home.data(), StartCommand.PROCESS).isEmpty();
    boolean simulatorsMissing = PidFile.living(home.data(), SimulatorsCommand.PROCESS).isEmpty();
    if (hubMissing) {
      PortCheck.free(home, List.of(Ports.HUB, Ports.OPERATORS));
      hub = ChildProcess.start(home, StartCommand.PROCESS, hubOptions(), "start");
    }
    if (simulatorsMissing) {
      PortCheck.free(home, simulatorPorts());
      simulators = ChildProcess.start(home, SimulatorsCommand.PROCESS, SMALL, simulatorsCommand());
    } else if (script != null || papers) {
      throw new CommandRefused(
          "Các cơ quan mô phỏng đang chạy trên dữ liệu này, không nhận kịch bản khác được."
              + " Dừng chúng rồi chạy lại.",
          "The simulated agencies run already: stop them, then give --script or --papers.");
    }
    await(
        "Đang khởi động các cơ quan mô phỏng / starting simulators",
        simulators,
        this::simulatorsUp);
    await("Đang khởi động trục / starting the hub", hub, this::hubUp);
  }

  private String[] simulatorsCommand() {
    List<String> command = new ArrayList<>(List.of("simulators"));
    if (script != null) {
      command.addAll(List.of("--script", script.toAbsolutePath().toString()));
    }
    if (papers) {
      command.add("--papers");
    }
    return command.toArray(String[]::new);
  }

  /** Whether a hub, started by whomever, lives on this data and answers. */
  boolean hubUp() {
    return hubLives() && door.isWell();
  }

  boolean hubLives() {
    return PidFile.living(home.data(), StartCommand.PROCESS).isPresent();
  }

  /** What a person types to start this installation's hub again. */
  String startAgain() {
    return "./lienthong start" + option("data", home.data()) + option("config", home.config());
  }

  private static String option(String name, Path folder) {
    Path usual = Path.of(System.getProperty("lienthong.home", "."), name);
    boolean isUsual = folder.equals(usual.toAbsolutePath().normalize());
    return isUsual ? "" : " --%s \"%s\"".formatted(name, folder);
  }

  boolean simulatorsUp() {
    return PidFile.living(home.data(), SimulatorsCommand.PROCESS).isPresent();
  }

  /** Waits for a moment; true when the demonstration is being ended. */
  boolean pause(Duration time) throws InterruptedException {
    return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Waits until the demonstration is ended from outside, and says what runs whenever it changes.
   */
  void untilClosed() throws InterruptedException {
    DemoStanding said = null;
    do {
      DemoStanding now = standing();
      if (!now.equals(said)) {
        now.lines().forEach(terminal::line);
        said = now;
      }
    } while (!pause(Duration.ofSeconds(1)));
  }

  private DemoStanding standing() {
    return new DemoStanding(
        PidFile.living(home.data(), StartCommand.PROCESS).map(ProcessHandle::pid),
        hub != null && hub.alive(),
        simulatorsUp(),
        simulators != null && simulators.alive(),
        startAgain());
  }

  @Override
  public synchronized void close() {
    boolean first = closing.getCount() > 0;
    closing.countDown();
    if (first && (hub != null || simulators != null)) {
      terminal.status("");
      terminal.say(
          "Đang dừng những gì đã khởi động ở đây ...", "Stopping what was started here ...");
    }
    try (Heartbeat life = Heartbeat.of(terminal)) {
      if (hub != null) {
        hub.close();
      }
      if (simulators != null) {
        simulators.close();
      }
    }
  }

  private void await(String what, @Nullable ChildProcess child, BooleanSupplier ready)
      throws InterruptedException {
    long begin = System.nanoTime();
    terminal.line(what + " ...");
    while (!ready.getAsBoolean()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - begin);
      if ((child != null && !child.alive()) || waited.compareTo(PATIENCE) > 0) {
        throw notStarted(what, child);
      }
      terminal.status("  " + waited.toSeconds() + " s");
      if (pause(Duration.ofSeconds(1))) {
        throw new CommandRefused("Đã dừng khi đang khởi động.", "Stopped while starting.");
      }
    }
    terminal.status("");
  }

  private List<String> simulatorPorts() {
    return home.ports().byName().keySet().stream()
        .filter(name -> !name.equals(Ports.HUB) && !name.equals(Ports.OPERATORS))
        .toList();
  }

  private CommandRefused notStarted(String what, @Nullable ChildProcess child) {
    if (child != null) {
      child.saidLast().forEach(terminal::line);
    }
    Object where = child == null ? home.data().resolve("log") : child.output();
    return new CommandRefused(
        "Không khởi động được: " + what + ". Xem " + where + " và các tệp .log bên cạnh.",
        "It did not start: read that file and the .log files beside it.");
  }

  private static List<String> hubOptions() {
    String options = System.getenv("LIENTHONG_JAVA_OPTS");
    return options == null || options.isBlank()
        ? List.of("-Xmx512m")
        : List.of(options.trim().split("\\s+"));
  }
}
