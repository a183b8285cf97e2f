package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The database hangs for half a minute: every process of it stands still. */
final class DatabaseDown implements Exercise {
  private static final Duration DOWN = Duration.ofSeconds(30);
  private static final Duration RECOVERY = Duration.ofMinutes(3);

  @Override
  public String name() {
    return "db-down";
  }

  @Override
  public void run(Ground ground, FaultSettings settings) throws InterruptedException {
    ground.flow(settings.messages() / 3, Duration.ofSeconds(20));
    List<ProcessHandle> processes =
        ground.store().server().stream()
            .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
            .toList();
    processes.forEach(Signals::freeze);
    try {
      ground.progress().say("CSDL treo 30 giây", "the database hangs for 30 s");
      ground.traffic().allow(settings.messages() / 3);
      Thread.sleep(DOWN.toMillis());
    } finally {
      processes.forEach(Signals::thaw);
    }
    ground.fault("database down");
    ground.awaitPromise(RECOVERY);
    ground.flow(settings.messages() / 3, Duration.ofSeconds(20));
  }
}
