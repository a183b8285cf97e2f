package vn.lienthong.connectors.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processes that a killed postmaster leaves; while one lives, no new server may start. */
final class OrphanBackends {
  private static final Logger LOG = LoggerFactory.getLogger(OrphanBackends.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private OrphanBackends() {}

  /**
   * Waits until they are gone. An idle one ends by itself at once, a busy one may not notice for
   * long and is then killed, as PostgreSQL itself would do.
   */
  static void awaitEnd(Path database) throws InterruptedException {
    if (gone(database)) {
      return;
    }
    List<ProcessHandle> left = running(database);
    LOG.warn("Killing {} busy processes of the PostgreSQL that ended", left.size());
    left.forEach(ProcessHandle::destroyForcibly);
    if (!gone(database)) {
      throw StoreFaults.unavailable("postgres", "processes of the server that ended still run");
    }
  }

  private static boolean gone(Path database) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<ProcessHandle> left = running(database);
    while (!left.isEmpty() && System.nanoTime() < end) {
      awaitSome(left);
      left = running(database);
    }
    return left.isEmpty();
  }

  /** Only for a short time: an ended process that nobody reaps never counts as exited. */
  private static void awaitSome(List<ProcessHandle> processes) throws InterruptedException {
    CompletableFuture<?>[] ends =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(ends).get(200, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.trace("Still waiting for processes of the server that ended", e);
    }
  }

  /**
   * PostgreSQL's processes work in their database's folder. Where the system does not show that,
   * none is found; PostgreSQL then refuses to start beside them, and the next attempt comes later.
   */
  static List<ProcessHandle> running(Path database) {
    return ProcessHandle.allProcesses().filter(process -> worksIn(process, database)).toList();
  }

  private static boolean worksIn(ProcessHandle process, Path database) {
    Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
    try {
      return Files.isSymbolicLink(folder)
          && Files.readSymbolicLink(folder).equals(database)
          && process.info().command().filter(name -> name.endsWith("/postgres")).isPresent();
    } catch (IOException e) {
      return false; // it has ended, or is another user's
    }
  }
}
