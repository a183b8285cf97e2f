package vn.lienthong.connectors.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The embedded server of a hub that runs in another process, found by its files. */
record RunningServer(int port, String password) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(200);

  // The lines of postmaster.pid, by PostgreSQL's miscadmin.h.
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /**
   * Finds it; waits for one whose hub is about to start it.
   *
   * @return null where no hub runs on the directory; a server that a killed hub left counts as none
   */
  static @Nullable RunningServer find(Path dataDirectory) {
    Path root = dataDirectory.toAbsolutePath();
    try {
      if (!Files.exists(root.resolve("postgres").resolve("PG_VERSION"))) {
        throw StoreFaults.unavailable(
            root.toString(), "there is no store in this data folder yet; start the hub once");
      }
      return await(ServerFiles.in(root));
    } catch (IOException e) {
      throw StoreFaults.unavailable(root.toString(), "the store's files cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StoreFaults.unavailable(root.toString(), "the search for the store was interrupted", e);
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedPostgresServer.ROLE;
  }

  private static @Nullable RunningServer await(ServerFiles files)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (DirectoryLock.isHeld(files.lock())) {
      RunningServer ready = ready(files);
      if (ready != null) {
        return ready;
      }
      if (System.nanoTime() > end) {
        throw StoreFaults.unavailable(
            files.log().toString(),
            "a process holds the data folder, but its PostgreSQL does not answer; see its log");
      }
      Thread.sleep(LOOK.toMillis());
    }
    return null;
  }

  private static @Nullable RunningServer ready(ServerFiles files) throws IOException {
    Path pidFile = files.database().resolve("postmaster.pid");
    if (LeftoverServer.serving(files.database()).isEmpty() || !Files.exists(pidFile)) {
      return null;
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() <= STATUS_LINE || !lines.get(STATUS_LINE).strip().equals("ready")) {
      return null;
    }
    String password = Files.readString(files.password()).strip();
    return new RunningServer(Integer.parseInt(lines.get(PORT_LINE).strip()), password);
  }
}
