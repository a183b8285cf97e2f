package vn.lienthong.routes.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.routes.demo.Simulators;
import vn.lienthong.routes.drill.fault.Receivers;
import vn.lienthong.routes.registry.HubHome;

/** The receivers of a fault drill in a process of their own; ends with the drill. */
@Command(name = "receivers", hidden = true)
final class DrillReceiversCommand implements Callable<Integer> {
  @ParentCommand private DrillCommand drill = new DrillCommand();

  @Override
  public Integer call() throws InterruptedException {
    HubHome home = drill.home();
    Logs.to(home, "receivers");
    CountDownLatch end = new CountDownLatch(1);
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent -> {
              var unused = parent.onExit().thenRun(end::countDown);
            });
    try (Simulators receivers = Simulators.open(home, Receivers.of(home.data(), home.pki()))) {
      end.await();
      return 0;
    }
  }
}
