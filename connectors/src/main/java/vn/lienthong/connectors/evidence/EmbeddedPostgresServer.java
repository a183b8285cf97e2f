package vn.lienthong.connectors.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL of the hub's own, on the loopback address, with its data kept, started again if
 * it ends.
 */
final class EmbeddedPostgresServer implements AutoCloseable {
  static final String ROLE = "lienthong";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

  /** After a failed start; it doubles. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final PostgresKeeper keeper;
  private final DirectoryLock lock;
  private final String password;

  private EmbeddedPostgresServer(PostgresKeeper keeper, DirectoryLock lock, String password) {
    this.keeper = keeper;
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
    PostgresProcess process = PostgresProcess.start(files, port, password);
    try {
      Jdbi.create(process.administration()).useHandle(handle -> create(handle, password));
      files.firstStartFinished();
      PostgresKeeper keeper = PostgresKeeper.watch(process, files, password, FIRST_PAUSE);
      return new EmbeddedPostgresServer(keeper, lock, password);
    } catch (IOException | JdbiException e) {
      process.stop();
      throw StoreFaults.unavailable("postgres", "the hub's database could not be made", e);
    }
  }

  private static void create(Handle handle, String password) {
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
    return keeper.current().administration();
  }

  String jdbcUrl() {
    return jdbcUrl(ROLE);
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + keeper.current().port() + "/" + database;
  }

  String password() {
    return password;
  }

  @Override
  public void close() {
    try {
      keeper.close();
      lock.close();
    } catch (IOException e) {
      LOG.warn("PostgreSQL was not stopped cleanly", e);
    }
  }
}
