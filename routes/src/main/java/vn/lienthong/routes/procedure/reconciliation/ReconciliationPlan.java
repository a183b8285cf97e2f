package vn.lienthong.routes.procedure.reconciliation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What is compared, when: {@code config/reconciliation.yaml}.
 *
 * @param hour from when on, in Việt Nam, the rounds of the days before are opened
 * @param daysBack how long a day that differs is compared again
 * @param answerWithin how long a round waits for each of its two answers
 * @param acts empty where nothing is reconciled
 */
public record ReconciliationPlan(
    LocalTime hour, int daysBack, Duration answerWithin, List<ActKind> acts) {
  /** Nothing is reconciled. */
  static final ReconciliationPlan NONE =
      new ReconciliationPlan(LocalTime.MIDNIGHT, 1, Duration.ofHours(1), List.of());

  /** Keeps its own copy. */
  public ReconciliationPlan {
    acts = List.copyOf(acts);
  }

  /** A kind of act; empty where this plan has it not. */
  public Optional<ActKind> act(String kind) {
    return acts.stream().filter(act -> act.kind().equals(kind)).findFirst();
  }
}
