package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processor time of hub and database, over all their runs: of a process that is dead, what it
 * had used when it was last looked at.
 */
final class ProcessorTime {
  private final Map<Long, Duration> hub = new HashMap<>();
  private final Map<Long, Duration> database = new HashMap<>();

  /** Looks at what runs now. */
  void look(Optional<ProcessHandle> hubNow, Optional<ProcessHandle> databaseNow) {
    databaseNow.stream()
        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
        .forEach(process -> note(database, process));
    // the server may be a child of the hub
    hubNow.ifPresent(process -> note(hub, process));
  }

  /** Seconds of the hub. */
  double hubSeconds() {
    return seconds(hub);
  }

  /** Seconds of the database. */
  double databaseSeconds() {
    return seconds(database);
  }

  private static void note(Map<Long, Duration> times, ProcessHandle process) {
    process.info().totalCpuDuration().ifPresent(time -> times.put(process.pid(), time));
  }

  private static double seconds(Map<Long, Duration> times) {
    return times.values().stream().mapToLong(Duration::toMillis).sum() / 1000.0;
  }
}
