package vn.lienthong.routes.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.routes.demo.Simulators;
import vn.lienthong.routes.registry.HubHome;

/** The simulated agencies in a process of their own; ends with the process that started it. */
@Command(name = "simulators", hidden = true)
final class SimulatorsCommand implements Callable<Integer> {
  static final String PROCESS = "simulators";

  @ParentCommand private LienThong program = new LienThong();

  @Override
  public Integer call() throws InterruptedException {
    HubHome home = program.home();
    Logs.to(home, PROCESS);
    var end = new CountDownLatch(1);
    var closed = new CountDownLatch(1);
    // no simulator is left behind when the demonstration is killed
    ProcessHandle.current().parent().ifPresent(parent -> endWith(parent, end));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(end, closed), "stop-simulators"));
    try (Simulators simulators = Simulators.open(home);
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
