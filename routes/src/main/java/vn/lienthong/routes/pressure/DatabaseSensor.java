package vn.lienthong.routes.pressure;

import static vn.lienthong.qcvn109.error.HubErrorCode.OVERLOADED;
import static vn.lienthong.qcvn109.error.HubErrorCode.STORE_EXHAUSTED;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.StoreProbe;
import vn.lienthong.connectors.evidence.StoreTrouble;

/** Whether the database answers, takes writes, has connections left, and still keeps its word. */
final class DatabaseSensor implements Sensor {
  /** After a failed write nothing is taken for so long, though a small write may pass before. */
  private static final long REST = Duration.ofSeconds(3).toNanos();

  private static final int SETTINGS_EVERY = 10;

  private final HubDatabase database;
  private final StoreProbe probe;
  private final String node;
  private final int waitingLimit;
  private volatile boolean suspect;
  private volatile long suspectSince;
  private int looks;
  private Optional<Pressure> settings = Optional.empty();

  DatabaseSensor(HubDatabase database, String node, int waitingLimit) {
    this.database = database;
    this.probe = database.probe();
    this.node = node;
    this.waitingLimit = waitingLimit;
  }

  @Override
  public String name() {
    return "database";
  }

  /** A write failed: nothing more is taken until one succeeds. */
  Pressure failed(StoreTrouble trouble) {
    suspectSince = System.nanoTime();
    suspect = true;
    return trouble == StoreTrouble.AWAY
        ? pressure(Pressure.Scope.ALL, "the database is away")
        : pressure(Pressure.Scope.WRITES, "the database has no room");
  }

  @Override
  public Optional<Pressure> look() {
    try {
      probe.read();
      if (looks++ % SETTINGS_EVERY == 0) {
        settings = weakness();
      }
    } catch (SQLException e) {
      suspect = true;
      return Optional.of(pressure(Pressure.Scope.ALL, "the database is away"));
    }
    if (suspect && !writes()) {
      return Optional.of(pressure(Pressure.Scope.WRITES, "the database takes no writes"));
    }
    if (database.waitingForConnection() > waitingLimit) {
      return Optional.of(busy());
    }
    return settings;
  }

  private boolean writes() {
    try {
      probe.write(node);
    } catch (SQLException e) {
      suspectSince = System.nanoTime();
      return false;
    }
    suspect = System.nanoTime() - suspectSince < REST;
    return !suspect;
  }

  private Optional<Pressure> weakness() throws SQLException {
    var weak = probe.weakSettings();
    return weak.isEmpty()
        ? Optional.empty()
        : Optional.of(
            pressure(
                Pressure.Scope.WRITES,
                "the database would lose confirmed messages in a crash: " + weak));
  }

  private Pressure pressure(Pressure.Scope scope, String detail) {
    return new Pressure(name(), scope, STORE_EXHAUSTED, detail);
  }

  private Pressure busy() {
    return new Pressure(
        name(), Pressure.Scope.WRITES, OVERLOADED, "the database has more to do than it can");
  }

  @Override
  public void close() {
    probe.close();
  }
}
