package vn.lienthong.connectors.evidence.backup;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.evidence.HubDatabase;

/** Says for good which times a restore has lost. */
public final class RestoreHealth implements ComponentHealth {
  private static final String LATEST =
      """
      SELECT format('restored %s time(s); lost: %s to %s; receivers are asked before a message is'
          || ' sent until %s', count(*) OVER (), snapshot_at, at, ask_until)
      FROM restored ORDER BY id DESC LIMIT 1
      """;

  private final Jdbi jdbi;

  /** Looks into this database. */
  public RestoreHealth(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String check() {
    Optional<String> latest =
        jdbi.withHandle(handle -> handle.createQuery(LATEST).mapTo(String.class).findFirst());
    return latest.orElse("never restored: no time is lost");
  }
}
