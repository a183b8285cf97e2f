package vn.lienthong.routes.procedure.reconciliation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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
    plan.get().acts().forEach(act -> each(() -> rounds(act), day -> open(act, day)));
    each(() -> database.withHandle(rounds::waitedLongEnough), this::goOn);
  }

  /** What fails with one holds up no other; all of it is looked at again. */
  private <T> void each(Supplier<List<T>> due, Consumer<T> work) {
    try {
      for (T one : due.get()) {
        if (!clock.isEnding()) {
          one(one, work);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("Rounds cannot be looked for, trying again in {}: {}", pause, e.toString());
    }
  }

  private <T> void one(T one, Consumer<T> work) {
    try {
      work.accept(one);
      handedOver.run();
    } catch (RuntimeException e) {
      LOG.warn("Reconciliation of {} stands still, again in {}: {}", one, pause, e.toString());
    }
  }

  private List<LocalDate> rounds(ActKind act) {
    return database.withHandle(handle -> rounds.due(handle, act));
  }

  private void open(ActKind act, LocalDate day) {
    database.useTransaction(tx -> rounds.open(tx, act, day).ifPresent(RoundClock::say));
  }

  private void goOn(String code) {
    database.useTransaction(tx -> rounds.goOn(tx, code));
  }

  private static void say(String code) {
    LOG.info("Reconciliation {} is opened", code);
  }

  @Override
  public void close() {
    clock.closeGently(Duration.ofSeconds(5));
  }
}
