package vn.lienthong.connectors.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Tries the database over a connection of its own, so that it knows of it within seconds and
 * whatever the pool does. For one thread.
 */
public final class StoreProbe implements AutoCloseable {
  private static final String WRITE =
      "INSERT INTO store_probe (node, at) VALUES (?, now())"
          + " ON CONFLICT (node) DO UPDATE SET at = excluded.at";

  private final DataSource source;
  private @Nullable Connection open;

  StoreProbe(DataSource source) {
    this.source = source;
  }

  /**
   * Asks it something small.
   *
   * @throws SQLException it cannot be reached, does not answer in time, or takes no writes at all
   */
  public void read() throws SQLException {
    using(
        handle -> {
          boolean standby =
              handle.createQuery("SELECT pg_is_in_recovery()").mapTo(Boolean.class).one();
          if (standby) {
            throw new SQLException("it is a standby, which takes no writes", "25006");
          }
        });
  }

  /**
   * Commits a row.
   *
   * @throws SQLException it could not
   */
  public void write(String node) throws SQLException {
    using(handle -> handle.execute(WRITE, node));
  }

  /**
   * What is set by now so that a confirmed message may be lost: setting and value.
   *
   * @throws SQLException it cannot be asked
   */
  public Map<String, String> weakSettings() throws SQLException {
    Handle handle = Jdbi.open(connection());
    try {
      return DurableSettings.weak(handle);
    } catch (RuntimeException failure) {
      close();
      throw new SQLException("its settings cannot be read", failure);
    }
  }

  private interface Question {
    void ask(Handle handle) throws SQLException;
  }

  private void using(Question question) throws SQLException {
    try {
      question.ask(Jdbi.open(connection()));
    } catch (SQLException failure) {
      close();
      throw failure;
    } catch (RuntimeException failure) {
      close();
      throw failure.getCause() instanceof SQLException cause ? cause : new SQLException(failure);
    }
  }

  private Connection connection() throws SQLException {
    Connection connection = open;
    if (connection == null) {
      connection = source.getConnection();
      open = connection;
    }
    return connection;
  }

  @Override
  public void close() {
    Connection connection = open;
    open = null;
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // it was gone already
      }
    }
  }
}
