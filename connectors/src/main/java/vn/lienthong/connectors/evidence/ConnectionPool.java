package vn.lienthong.connectors.evidence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens pools to PostgreSQL that give up in time and do not repeat row contents in errors. */
final class ConnectionPool {
  private static final int CONNECTIONS = 16;
  private static final int COMMAND_CONNECTIONS = 4;
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

  private ConnectionPool() {}

  static HikariDataSource open(String url, @Nullable String user, @Nullable String password) {
    return open(url, user, password, CONNECTIONS);
  }

  /** For a command beside the hubs, which must not take their connections. */
  static HikariDataSource small(String url, @Nullable String user, @Nullable String password) {
    return open(url, user, password, COMMAND_CONNECTIONS);
  }

  private static HikariDataSource open(
      String url, @Nullable String user, @Nullable String password, int connections) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("hub");
    pool.setDataSource(source(url, user, password));
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(Math.min(connections, 2));
    pool.setConnectionTimeout(CONNECT_LIMIT.toMillis());
    try {
      return new HikariDataSource(pool);
    } catch (PoolInitializationException e) {
      throw StoreFaults.unavailable("database", "no connection", e);
    }
  }

  /** Single connections to where a pool leads, which give up within seconds. */
  static DataSource probe(HikariDataSource pool) {
    PGSimpleDataSource from = (PGSimpleDataSource) pool.getDataSource();
    PGSimpleDataSource source = source(from.getURL(), from.getUser(), from.getPassword());
    source.setConnectTimeout((int) PROBE_LIMIT.toSeconds());
    source.setSocketTimeout((int) PROBE_LIMIT.toSeconds());
    return source;
  }

  private static PGSimpleDataSource source(
      String url, @Nullable String user, @Nullable String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setUrl(url);
    } catch (IllegalArgumentException e) {
      // The driver's text repeats the URL, which may carry the password: not even as a cause.
      throw StoreFaults.unavailable("database", "the URL is not a jdbc:postgresql one");
    }
    if (user != null) {
      source.setUser(user);
    }
    if (password != null) {
      source.setPassword(password);
    }
    source.setApplicationName("lienthong");
    source.setConnectTimeout((int) CONNECT_LIMIT.toSeconds());
    source.setSocketTimeout((int) ANSWER_LIMIT.toSeconds());
    source.setTcpKeepAlive(true);
    // "Failing row contains ..." would carry a message's body into an exception text.
    source.setLogServerErrorDetail(false);
    return source;
  }
}
