package vn.lienthong.routes.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.routes.demo.ScriptFile;
import vn.lienthong.routes.demo.Simulators;
import vn.lienthong.routes.demo.Staging;
import vn.lienthong.routes.registry.HubHome;

/** The simulated agencies in a process of their own; ends with the process that started it. */
@Command(name = "simulators", hidden = true)
final class SimulatorsCommand implements Callable<Integer> {
  static final String PROCESS = "simulators";

  @ParentCommand private LienThong program = new LienThong();

  @Option(
      names = "--script",
      paramLabel = "<tệp/FILE>",
      description = "Các cơ quan mô phỏng làm gì / what the simulated agencies do")
  private @Nullable Path script;

  @Option(
      names = "--papers",
      description = "Hộ tịch cấp bản điện tử / civil status makes electronic papers")
  private boolean papers;

  @Option(
      names = "--citizens",
      paramLabel = "N",
      defaultValue = "100000",
      description = {
        "Số công dân giả lập của CSDL dân cư (mặc định ${DEFAULT-VALUE}).",
        "Invented citizens that the population database knows."
      })
  private int citizens;

  @Override
  public Integer call() throws InterruptedException {
    HubHome home = program.home();
    Logs.to(home, PROCESS);
    var end = new CountDownLatch(1);
    var closed = new CountDownLatch(1);
    // no simulator is left behind when the demonstration is killed
    ProcessHandle.current().parent().ifPresent(parent -> endWith(parent, end));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(end, closed), "stop-simulators"));
    Script read = script == null ? Script.NONE : ScriptFile.read(script, home);
    try (Simulators simulators = Simulators.open(home, Staging.of(read, papers, citizens));
        PidFile place = PidFile.claim(home.data(), PROCESS).orElseThrow()) {
      end.await();
      return 0;
    } finally {
      closed.countDown();
    }
  }

  private static void endWith(ProcessHandle parent, CountDownLatch end) {
    var unused = parent.onExit().thenRun(end::countDown);
  }

  private static void stop(CountDownLatch end, CountDownLatch closed) {
    end.countDown();
    try {
      closed.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
