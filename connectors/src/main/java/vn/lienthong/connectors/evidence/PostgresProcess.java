package vn.lienthong.connectors.evidence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** One run of the embedded PostgreSQL, from its start to its end. */
final class PostgresProcess {
  /** The library's own choices lose data in a crash; see RATIONALE.md. */
  private static final Map<String, String> SERVER_SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "60"),
          Map.entry("shared_buffers", "64MB"),
          Map.entry("jit", "off"),
          Map.entry("log_error_verbosity", "terse")); // the DETAIL lines hold row contents

  private static final long LARGEST_LOG_MEGABYTES = 512;
  private static final long SMALLEST_LOG_MEGABYTES = 64;

  private final EmbeddedPostgres server;
  private final ProcessHandle postmaster;
  private final long startedAt = System.nanoTime();

  private PostgresProcess(EmbeddedPostgres server, ProcessHandle postmaster) {
    this.server = server;
    this.postmaster = postmaster;
  }

  /** Starts it once no process of an earlier run is left; port 0 takes a free one. */
  static PostgresProcess start(ServerFiles files, int port, String password)
      throws IOException, InterruptedException {
    OrphanBackends.awaitEnd(files.database());
    // The library never frees its own lock when a start failed or a server ended; ours is held.
    Files.deleteIfExists(files.database().resolve("epg-lock"));
    Path programs = files.programs();
    EmbeddedPostgres.Builder builder = builder(files, programs, port, password);
    try {
      EmbeddedPostgres server = builder.start();
      return new PostgresProcess(server, LeftoverServer.postmaster(files.database()));
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      // The library throws the last one when it cannot unpack the programs.
      LeftoverServer.stop(files.database()); // it may have come up after the library gave up
      throw StoreFaults.unavailable(
          files.log().toString(),
          "PostgreSQL did not start; as root it needs user namespaces (unshare -U)",
          e);
    } finally {
      ServerFiles.closeToOthers(programs); // the library opens it to everybody
    }
  }

  private static EmbeddedPostgres.Builder builder(
      ServerFiles files, Path programs, int port, String password) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(files.database())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(programs.toFile())
            .setRegisterShutdownHook(false) // it would stop the database under a draining hub
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setConnectConfig("password", password)
            // initdb's options, of which the last one counts: the library has passed "-A trust"
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", files.password().toString())
            .setLocaleConfig("locale", "C.UTF-8")
            .setOutputRedirector(Redirect.appendTo(files.log().toFile()))
            .setErrorRedirector(Redirect.appendTo(files.log().toFile()));
    SERVER_SETTINGS.forEach(builder::setServerConfig);
    builder.setServerConfig("max_wal_size", logMegabytes(files) + "MB");
    return builder;
  }

  // On a small disk the log of changes would be what fills it.
  private static long logMegabytes(ServerFiles files) throws IOException {
    long eighth = (Files.getFileStore(files.root()).getTotalSpace() / 8) >> 20;
    return Math.max(SMALLEST_LOG_MEGABYTES, Math.min(LARGEST_LOG_MEGABYTES, eighth));
  }

  DataSource administration() {
    return server.getPostgresDatabase();
  }

  DataSource hubDatabase() {
    return server.getDatabase(EmbeddedPostgresServer.ROLE, EmbeddedPostgresServer.ROLE);
  }

  int port() {
    return server.getPort();
  }

  long pid() {
    return postmaster.pid();
  }

  CompletableFuture<ProcessHandle> onExit() {
    return postmaster.onExit();
  }

  boolean ranFor(Duration time) {
    return System.nanoTime() - startedAt >= time.toNanos();
  }

  /** Stops it, if it has not ended by itself. */
  void stop() throws IOException {
    if (postmaster.isAlive()) {
      server.close();
    }
  }
}
