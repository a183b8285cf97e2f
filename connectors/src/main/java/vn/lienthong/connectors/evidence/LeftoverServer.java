package vn.lienthong.connectors.evidence;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server that a killed hub left behind on a database directory, if there is one. */
final class LeftoverServer {
  private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

  private LeftoverServer() {}

  /** Stops it. The caller holds the data directory's lock, so no living hub uses it. */
  static void stop(Path directory) throws IOException, InterruptedException {
    Path pidFile = directory.resolve("postmaster.pid");
    Optional<ProcessHandle> process = process(pidFile);
    if (process.isEmpty()) {
      return; // a dead server's file: PostgreSQL recognises it
    }
    if (serves(process.get(), directory)) {
      LOG.warn("Stopping PostgreSQL {}, left running by a killed hub", process.get().pid());
      stopFast(process.get(), directory);
    } else {
      // After a crash of the machine the number may be anybody's; PostgreSQL would refuse to start.
      LOG.warn("Removing a stale {}: process {} is not its server", pidFile, process.get().pid());
      Files.delete(pidFile);
    }
  }

  /** The server that has just started on a database directory. */
  static ProcessHandle postmaster(Path directory) throws IOException {
    return process(directory.resolve("postmaster.pid"))
        .orElseThrow(() -> StoreFaults.unavailable("postmaster.pid", "PostgreSQL has ended again"));
  }

  /** The process that serves a directory now; empty where none does. */
  static Optional<ProcessHandle> serving(Path directory) throws IOException {
    Optional<ProcessHandle> process = process(directory.resolve("postmaster.pid"));
    return process.isPresent() && serves(process.get(), directory) ? process : Optional.empty();
  }

  private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    String pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
    return pid.matches("[0-9]{1,10}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
  }

  private static boolean serves(ProcessHandle process, Path directory) throws IOException {
    List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
    int option = arguments.indexOf("-D");
    if (option < 0 || option + 1 == arguments.size()) {
      return false;
    }
    Path served = Path.of(arguments.get(option + 1));
    return Files.exists(served) && Files.isSameFile(served, directory);
  }

  private static void stopFast(ProcessHandle server, Path directory)
      throws IOException, InterruptedException {
    // Its own pg_ctl stands beside its executable, whichever version and folder that was.
    Path tool =
        server
            .info()
            .command()
            .map(command -> Path.of(command).resolveSibling("pg_ctl"))
            .filter(Files::isExecutable)
            .orElseThrow(() -> stillRunning(server));
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U")); // PostgreSQL's tools refuse to run as root
    }
    command.addAll(
        List.of(tool.toString(), "stop", "-D", directory.toString(), "-m", "fast", "-t", "60"));
    Process stop =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (stop.waitFor() != 0 && server.isAlive()) {
      throw stillRunning(server);
    }
  }

  private static RuntimeException stillRunning(ProcessHandle server) {
    return StoreFaults.unavailable(
        "postmaster.pid",
        "PostgreSQL process " + server.pid() + " still serves this directory; stop it first");
  }
}
