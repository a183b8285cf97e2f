package vn.lienthong.connectors.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.disk.Partition;

/** Starts the embedded PostgreSQL again, on the same port, when it ends without being asked to. */
final class PostgresKeeper implements AutoCloseable {
  static final int FAILURES_LIMIT = 5;

  private static final Logger LOG = LoggerFactory.getLogger(PostgresKeeper.class);

  /** A server that ends sooner counts as a failed start. */
  private static final Duration STEADY = Duration.ofSeconds(10);

  /** Then it is the operator's, and tried now and then all the same. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** Below it a start would fail: recovery alone writes segments of 16 MB. */
  private static final long ROOM = 48L << 20;

  private static final Duration LOOK_FOR_ROOM = Duration.ofSeconds(1);

  private final ServerFiles files;
  private final Partition disk;
  private final String password;
  private final Duration firstPause;
  private final ScheduledThreadPoolExecutor worker;
  private final CompletableFuture<Void> gaveUp = new CompletableFuture<>();
  private volatile PostgresProcess current;
  private int failures; // this and the next: the worker's only
  private boolean waitsForRoom;

  private PostgresKeeper(
      PostgresProcess first, ServerFiles files, String password, Duration firstPause) {
    this.current = first;
    this.files = files;
    this.disk = new Partition("database", files.root());
    this.password = password;
    this.firstPause = firstPause;
    // After close() whatever would start a server is dropped: what waits, and what still comes.
    this.worker = new ScheduledThreadPoolExecutor(1, PostgresKeeper::thread, new DiscardPolicy());
    worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * Watches a server from now on.
   *
   * @param firstPause after a failed start; it doubles with every further one
   */
  static PostgresKeeper watch(
      PostgresProcess first, ServerFiles files, String password, Duration firstPause) {
    PostgresKeeper keeper = new PostgresKeeper(first, files, password, firstPause);
    keeper.watchCurrent();
    return keeper;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "postgres-keeper");
    thread.setDaemon(true);
    return thread;
  }

  PostgresProcess current() {
    return current;
  }

  /** Completes when it is left to the operator. */
  CompletableFuture<Void> gaveUp() {
    return gaveUp;
  }

  private void watchCurrent() {
    var unused = current.onExit().thenRun(() -> worker.execute(this::ended));
  }

  private void ended() {
    LOG.error(
        "PostgreSQL (process {}) ended without being asked to. The hub starts it again on port {};"
            + " until then nothing can be stored. Its log is {}",
        current.pid(),
        current.port(),
        files.log());
    failures = current.ranFor(STEADY) ? 0 : failures + 1;
    scheduleRestart();
  }

  private void scheduleRestart() {
    if (failures == FAILURES_LIMIT) {
      LOG.error(
          "PostgreSQL failed {} times in a row: nothing can be stored. Look into {}; the hub goes on"
              + " trying every minute",
          failures,
          files.log());
      gaveUp.complete(null);
    }
    long pause = failures == 0 ? 0 : firstPause.toMillis() << (failures - 1);
    startIn(failures < FAILURES_LIMIT ? Duration.ofMillis(pause) : LONGEST_PAUSE);
  }

  private void startIn(Duration pause) {
    var unused = worker.schedule(this::restart, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean hasRoom() {
    long usable;
    try {
      usable = disk.usable();
    } catch (IOException unknown) {
      return true; // the start will tell
    }
    if (usable < ROOM && !waitsForRoom) {
      LOG.error(
          "PostgreSQL is not started before its disk has {} MB free: {}. Delete or move files there;"
              + " the hub then goes on by itself",
          ROOM >> 20,
          disk.describe());
    }
    waitsForRoom = usable < ROOM;
    return !waitsForRoom;
  }

  private void restart() {
    if (!hasRoom()) {
      startIn(LOOK_FOR_ROOM);
      return;
    }
    try {
      current = start();
      LOG.warn("PostgreSQL runs again, as process {}", current.pid());
      watchCurrent();
    } catch (IOException | RuntimeException e) {
      failures++;
      LOG.warn("Start of PostgreSQL failed, {} of {}", failures, FAILURES_LIMIT, e);
      scheduleRestart();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private PostgresProcess start() throws IOException, InterruptedException {
    if (!Files.exists(files.database().resolve("PG_VERSION"))) {
      // The library would make a new, empty one under the running hub.
      throw StoreFaults.unavailable(files.database().toString(), "the database's files are gone");
    }
    LeftoverServer.stop(files.database());
    PostgresProcess started = PostgresProcess.start(files, current.port(), password);
    try {
      DurableSettings.require(Jdbi.create(started.hubDatabase()));
      return started;
    } catch (RuntimeException e) {
      started.stop();
      throw e;
    }
  }

  /** Ends the watch, waits for a start that is under way, and stops the server. */
  @Override
  public void close() throws IOException {
    worker.shutdown();
    boolean interrupted = Thread.interrupted();
    while (!worker.isTerminated()) {
      try {
        worker.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true; // leaving now could leave a server behind
      }
    }
    try {
      current.stop();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
