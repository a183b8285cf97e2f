package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Kills of the hub's database: of the server itself, or of one process that serves it. */
final class DatabaseBlows {
  private DatabaseBlows() {}

  /** Kills the server; false where none ran. */
  static boolean server(Store store, Kills kills) {
    Optional<ProcessHandle> server = store.server().filter(ProcessHandle::isAlive);
    server.ifPresent(
        process -> {
          kills.add("database server");
          Signals.kill(process);
        });
    return server.isPresent();
  }

  /** Kills one of the processes that serve the hub's connections; false where there is none. */
  static boolean connection(Store store, Kills kills, int which) {
    List<ProcessHandle> serving =
        store.server().stream()
            .flatMap(ProcessHandle::children)
            .filter(DatabaseBlows::servesTheHub)
            .sorted()
            .toList();
    if (serving.isEmpty()) {
      return false;
    }
    kills.add("database connection");
    Signals.kill(serving.get(which % serving.size()));
    return true;
  }

  private static boolean servesTheHub(ProcessHandle process) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return line.startsWith("postgres: lienthong");
    } catch (IOException gone) {
      return false;
    }
  }
}
