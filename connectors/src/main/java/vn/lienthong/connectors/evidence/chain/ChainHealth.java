package vn.lienthong.connectors.evidence.chain;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.evidence.HubDatabase;

/** Whether evidence is sealed in time: how much waits, how long, and the last head. */
public final class ChainHealth implements ComponentHealth {
  private static final int COUNTED = 1_000_000;

  private final Jdbi jdbi;
  private final Duration alarmAfter;

  /** Looks into this database. */
  public ChainHealth(HubDatabase database, SealerSettings settings) {
    this.jdbi = database.jdbi();
    this.alarmAfter = settings.alarmAfter();
  }

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public String check() {
    Backlog waiting = jdbi.withHandle(handle -> Backlog.of(handle, COUNTED));
    String said =
        "unsealed: %d, oldest: %d s, last head: %s"
            .formatted(waiting.records(), waiting.oldest().toSeconds(), last());
    if (waiting.oldest().compareTo(alarmAfter) > 0) {
      throw new IllegalStateException("evidence is not sealed in time; " + said);
    }
    return said;
  }

  private String last() {
    return jdbi.withHandle(StoredBatch::last)
        .map(batch -> "batch " + batch.id() + ", " + batch.total() + " records")
        .orElse("none");
  }
}
