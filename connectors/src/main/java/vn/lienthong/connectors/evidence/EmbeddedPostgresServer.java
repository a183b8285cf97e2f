package vn.lienthong.connectors.evidence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL of the hub's own, on the loopback address, with its data kept. */
final class EmbeddedPostgresServer implements AutoCloseable {
  static final String ROLE = "lienthong";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

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
          Map.entry("max_wal_size", "512MB"),
          Map.entry("jit", "off"),
          Map.entry("log_error_verbosity", "terse")); // the DETAIL lines hold row contents

  private final EmbeddedPostgres server;
  private final DirectoryLock lock;
  private final String password;

  private EmbeddedPostgresServer(EmbeddedPostgres server, DirectoryLock lock, String password) {
    this.server = server;
    this.lock = lock;
    this.password = password;
  }

  /**
   * Starts it, after stopping one that a killed hub left on the same directory.
   *
   * @param port where it listens; 0 takes a free port
   */
  static EmbeddedPostgresServer start(Path dataDirectory, int port) {
    try {
      ServerFiles files = ServerFiles.in(dataDirectory);
      DirectoryLock lock = DirectoryLock.acquire(files.lock());
      try {
        return start(files, port, lock);
      } catch (IOException | InterruptedException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw StoreFaults.unavailable(dataDirectory.toString(), "PostgreSQL did not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StoreFaults.unavailable(dataDirectory.toString(), "the start was interrupted", e);
    }
  }

  private static EmbeddedPostgresServer start(ServerFiles files, int port, DirectoryLock lock)
      throws IOException, InterruptedException {
    LeftoverServer.stop(files.database());
    files.prepareFirstStart();
    String password = Files.readString(files.password()).strip();
    EmbeddedPostgres server = startProcess(files, port, password);
    EmbeddedPostgresServer started = new EmbeddedPostgresServer(server, lock, password);
    try {
      Jdbi.create(started.administration()).useHandle(started::createHubDatabase);
      files.firstStartFinished();
      return started;
    } catch (IOException | JdbiException e) {
      server.close();
      throw StoreFaults.unavailable("postgres", "the hub's database could not be made", e);
    }
  }

  private static EmbeddedPostgres startProcess(ServerFiles files, int port, String password)
      throws IOException, InterruptedException {
    Path programs = files.programs();
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
    try {
      return builder.start();
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

  private void createHubDatabase(Handle handle) {
    if (isMissing(handle, "SELECT count(*) FROM pg_roles WHERE rolname = ?")) {
      handle.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + password + "'");
    }
    if (isMissing(handle, "SELECT count(*) FROM pg_database WHERE datname = ?")) {
      handle.execute("CREATE DATABASE " + ROLE + " OWNER " + ROLE);
    }
  }

  private static boolean isMissing(Handle handle, String count) {
    return handle.createQuery(count).bind(0, ROLE).mapTo(Integer.class).one() == 0;
  }

  /** The server's administrator: for making databases, not for the hub's work. */
  DataSource administration() {
    return server.getPostgresDatabase();
  }

  String jdbcUrl() {
    return jdbcUrl(ROLE);
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
  }

  String password() {
    return password;
  }

  @Override
  public void close() {
    try {
      server.close();
      lock.close();
    } catch (IOException e) {
      LOG.warn("PostgreSQL was not stopped cleanly", e);
    }
  }
}
