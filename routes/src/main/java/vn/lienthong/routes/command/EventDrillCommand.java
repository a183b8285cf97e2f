package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.routes.drill.event.EventDrill;
import vn.lienthong.routes.drill.event.EventGround;
import vn.lienthong.routes.drill.event.EventPlan;
import vn.lienthong.routes.drill.fault.Progress;
import vn.lienthong.routes.registry.HubHome;

/**
 * Publishes events to many subscribers of a hub of its own, one of them dead, and compares books.
 */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = {
      "Công bố nhiều sự kiện cho nhiều bên nhận trên một trục tạm; một bên chết suốt, sau trở lại.",
      "Publishes events to many subscribers of a temporary hub; one is dead and comes back later."
    },
    footer = {
      "",
      "Mã 0 chỉ khi không mất, không trùng, đúng thứ tự từng công dân ở mọi bên nhận; 1 khi có phát hiện.",
      "Exit code 0 only if nothing is lost or doubled and each citizen's order is kept at everybody."
    })
final class EventDrillCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @ParentCommand private DrillCommand drill = new DrillCommand();

  @Option(
      names = "--events",
      defaultValue = "2000",
      paramLabel = "<số/number>",
      description = "Bao nhiêu sự kiện / how many events (${DEFAULT-VALUE})")
  private int events;

  @Option(
      names = "--subscribers",
      defaultValue = "7",
      paramLabel = "<số/number>",
      description = "Bao nhiêu bên nhận / how many subscribers (${DEFAULT-VALUE})")
  private int subscribers;

  @Option(
      names = "--citizens",
      defaultValue = "1000",
      paramLabel = "<số/number>",
      description = "Về bao nhiêu công dân / about how many citizens (${DEFAULT-VALUE})")
  private int citizens;

  @Option(
      names = "--senders",
      defaultValue = "16",
      paramLabel = "<số/number>",
      description = "Bao nhiêu luồng gửi / how many send at once (${DEFAULT-VALUE})")
  private int senders;

  @Option(
      names = "--report",
      paramLabel = "<tệp/file>",
      description = "Ghi báo cáo vào tệp / write the report there")
  private @Nullable Path report;

  private final Terminal terminal;

  EventDrillCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    EventPlan plan = plan();
    CryptoProvider.install();
    Path folder = Files.createTempDirectory("lienthong-drill");
    EventGround ground = EventGround.make(folder, drill.configuration(), subscribers);
    terminal.say("Trục tạm: " + folder, "a temporary hub is there.");
    EventDrill.Result result;
    try (ChildProcess hub =
        ChildProcess.start(ground.home(), StartCommand.PROCESS, List.of("-Xmx768m"), "start")) {
      awaitUp(ground.home(), hub);
      result = new EventDrill(ground, plan, progress()).run(hub::alive);
    }
    return shown(result, folder);
  }

  private EventPlan plan() {
    try {
      return new EventPlan(events, subscribers, citizens, senders);
    } catch (IllegalArgumentException wrong) {
      throw new CommandRefused("Số không dùng được", String.valueOf(wrong.getMessage()));
    }
  }

  private int shown(EventDrill.Result result, Path folder) throws IOException {
    terminal.status("");
    result.lines().forEach(terminal::line);
    if (report != null) {
      Files.write(report, result.lines());
    }
    if (!result.passed()) {
      terminal.say("Ghi chép: " + folder, "everything written down is there.");
      return 1;
    }
    DrillHub.delete(folder);
    return 0;
  }

  private void awaitUp(HubHome home, ChildProcess hub) throws InterruptedException {
    HubDoor door = new HubDoor(home);
    long begin = System.nanoTime();
    while (!door.isWell()) {
      if (!hub.alive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
        hub.saidLast().forEach(terminal::line);
        throw new CommandRefused(
            "Trục tạm không khởi động được.", "The temporary hub did not start; see above.");
      }
      Thread.sleep(500);
    }
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
