package vn.lienthong.routes.procedure.reconciliation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;

/**
 * Opens the rounds of the day and ends those that waited long enough. Any number of hub nodes look
 * at the same time; the database lets one of them open each round.
 */
public final class RoundClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RoundClock.class);

  private final Jdbi database;
  private final Rounds rounds;
  private final Supplier<ReconciliationPlan> plan;
  private final Runnable handedOver;
  private final Duration pause;
  private final RepeatedWork clock = new RepeatedWork("reconciliation", this::look);

  RoundClock(
      Jdbi database,
      Rounds rounds,
      Supplier<ReconciliationPlan> plan,
      Runnable handedOver,
      Duration pause) {
    this.database = database;
    this.rounds = rounds;
    this.plan = plan;
    this.handedOver = handedOver;
    this.pause = pause;
  }

  /** Begins to look. */
  public void start() {
    clock.start(pause, pause);
  }

  private void look() {
    try {
      for (ActKind act : plan.get().acts()) {
        for (LocalDate day : database.withHandle(handle -> rounds.due(handle, act))) {
          database.useTransaction(tx -> rounds.open(tx, act, day).ifPresent(RoundClock::say));
          handedOver.run();
        }
      }
      for (String code : database.withHandle(rounds::waitedLongEnough)) {
        database.useTransaction(tx -> rounds.goOn(tx, code));
        handedOver.run();
      }
    } catch (RuntimeException e) {
      LOG.warn("Reconciliation stands still, trying again in {}: {}", pause, e.toString());
    }
  }

  private static void say(String code) {
    LOG.info("Reconciliation {} is opened", code);
  }

  @Override
  public void close() {
    clock.closeGently(Duration.ofSeconds(5));
  }
}
