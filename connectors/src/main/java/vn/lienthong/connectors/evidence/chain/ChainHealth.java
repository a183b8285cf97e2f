package vn.lienthong.connectors.evidence.chain;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.evidence.HubDatabase;

/** Whether evidence is sealed in time: how much waits, how long, the last head, and the clock. */
public final class ChainHealth implements ComponentHealth {
  private static final int COUNTED = 1_000_000;

  private final Jdbi jdbi;
  private final Duration alarmAfter;
  private final ClockAgreement time;

  /**
   * Looks into this database.
   *
   * @param clock of this node, as the sealer has it
   */
  public ChainHealth(HubDatabase database, SealerSettings settings, Clock clock) {
    this.jdbi = database.jdbi();
    this.alarmAfter = settings.alarmAfter();
    this.time = new ClockAgreement(clock);
  }

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public String check() {
    Backlog waiting = jdbi.withHandle(handle -> Backlog.of(handle, COUNTED));
    String said =
        "unsealed: %d, oldest: %d s, last head: %s%s"
            .formatted(waiting.records(), waiting.oldest().toSeconds(), last(), clocks());
    if (waiting.oldest().compareTo(alarmAfter) > 0) {
      throw new IllegalStateException("evidence is not sealed in time; " + said);
    }
    return said;
  }

  private String clocks() {
    Duration apart = jdbi.withHandle(time::apart);
    return apart.compareTo(ClockAgreement.TOLERANCE) > 0
        ? ", this node seals nothing: its clock and the database's are %d s apart"
            .formatted(apart.toSeconds())
        : "";
  }

  private String last() {
    return jdbi.withHandle(StoredBatch::last)
        .map(batch -> "batch " + batch.id() + ", " + batch.total() + " records")
        .orElse("none");
  }
}
