package vn.lienthong.connectors.evidence;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.qcvn109.error.HubException;

/** The hub's PostgreSQL, migrated and known to keep what it confirms. Safe for several threads. */
public final class HubDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubDatabase.class);

  private final HikariDataSource pool;
  private final @Nullable EmbeddedPostgresServer server;
  private final Jdbi jdbi;
  private volatile @Nullable EvidenceContents contents;

  private HubDatabase(HikariDataSource pool, @Nullable EmbeddedPostgresServer server) {
    this.pool = pool;
    this.server = server;
    this.jdbi = Jdbi.create(pool).registerArrayType(String.class, "text");
    jdbi.registerArrayType(Long.class, "int8");
    // The default would put bound values into exception texts, and so into the log.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /**
   * Connects, or starts the embedded server; checks its settings; migrates.
   *
   * @throws HubException {@code STORE_UNAVAILABLE}: it cannot be reached or started, the data
   *     directory is in use, a migration failed, or a setting that durability rests on is off (its
   *     name stands in the place and the detail; nothing was written then)
   */
  public static HubDatabase open(DatabaseSettings settings) {
    HubDatabase database = openUnmigrated(settings);
    try {
      database.migrate();
      DurableSettings.require(database.jdbi); // now with its tables
      LOG.info("The database keeps what it confirms: {}", database.settings());
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The same, for a restore: no table is made yet. */
  public static HubDatabase openUnmigrated(DatabaseSettings settings) {
    String url = settings.jdbcUrl();
    if (url != null) {
      return connect(url, settings.user(), settings.password(), null);
    }
    EmbeddedPostgresServer server = EmbeddedPostgresServer.start(settings.dataDirectory(), 0);
    try {
      return connect(server.jdbcUrl(), EmbeddedPostgresServer.ROLE, server.password(), server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * Connects to a store that a hub made, for a command beside it: to the server of a running hub,
   * or, where none runs, to one that this process starts and stops again. Nothing is migrated.
   *
   * @throws HubException {@code STORE_UNAVAILABLE}: there is no store yet, it cannot be reached or
   *     started, or its tables are older than this program
   */
  public static HubDatabase attach(DatabaseSettings settings) {
    String url = settings.jdbcUrl();
    if (url != null) {
      return join(url, settings.user(), settings.password(), null);
    }
    RunningServer running = RunningServer.find(settings.dataDirectory());
    if (running != null) {
      return join(running.jdbcUrl(), EmbeddedPostgresServer.ROLE, running.password(), null);
    }
    EmbeddedPostgresServer server = EmbeddedPostgresServer.start(settings.dataDirectory(), 0);
    try {
      return join(server.jdbcUrl(), EmbeddedPostgresServer.ROLE, server.password(), server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static HubDatabase join(
      String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable EmbeddedPostgresServer server) {
    HikariDataSource pool = ConnectionPool.small(url, user, password);
    try {
      requireMigrated(pool);
      return new HubDatabase(pool, server);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static void requireMigrated(DataSource pool) {
    try {
      if (flyway(pool).info().pending().length > 0) {
        throw StoreFaults.unavailable(
            "db/migration",
            "the store's tables are older than this program; start the hub once, then try again");
      }
    } catch (FlywayException e) {
      throw StoreFaults.unavailable("db/migration", "the store's tables cannot be looked at", e);
    }
  }

  private static HubDatabase connect(
      String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable EmbeddedPostgresServer server) {
    HikariDataSource pool = ConnectionPool.open(url, user, password);
    try {
      HubDatabase database = new HubDatabase(pool, server);
      DurableSettings.require(database.jdbi);
      return database;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** Makes the tables that this program has and the database has not. */
  public void migrate() {
    try {
      flyway(pool).migrate();
    } catch (FlywayException e) {
      throw StoreFaults.unavailable("db/migration", "the migration failed", e);
    }
  }

  // Each module numbers its migrations in a range of its own, so a lower number may come later.
  private static Flyway flyway(DataSource pool) {
    return Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .load();
  }

  /**
   * Keeps and reads the evidence's content with these keys from now on.
   *
   * @return this
   */
  public HubDatabase withContent(ContentCipher cipher) {
    contents = new EvidenceContents(cipher);
    return this;
  }

  EvidenceContents contents() {
    EvidenceContents here = contents;
    if (here == null) {
      throw new IllegalStateException("The database was given no content keys");
    }
    return here;
  }

  /** For statements and transactions. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Tries this database over a connection of its own; close it. */
  public StoreProbe probe() {
    return new StoreProbe(ConnectionPool.probe(pool));
  }

  /** How many threads wait for a connection just now. */
  public int waitingForConnection() {
    var state = pool.getHikariPoolMXBean();
    return state == null ? 0 : state.getThreadsAwaitingConnection();
  }

  /** The connection pool. */
  public DataSource dataSource() {
    return pool;
  }

  /** Whether this process runs the server itself. */
  public boolean embedded() {
    return server != null;
  }

  /** How the server keeps what it confirms, read from it now. */
  public String settings() {
    return jdbi.withHandle(DurableSettings::describe);
  }

  /** Closes the connections, and stops the embedded server. */
  @Override
  public void close() {
    pool.close();
    if (server != null) {
      server.close();
    }
  }
}
