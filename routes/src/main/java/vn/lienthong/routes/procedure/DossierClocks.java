package vn.lienthong.routes.procedure;

import java.time.Instant;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.calendar.TimeLimit;
import vn.lienthong.routes.calendar.WorkingCalendar;
import vn.lienthong.routes.procedure.definition.Limit;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.StepDefinition;

/**
 * The clocks of a dossier: when each step and the whole are due, who holds it, and since when the
 * clock stands still because a supplement is awaited. Times are the database's.
 */
final class DossierClocks {
  /** The holder while an officer must decide. */
  static final String OFFICER = "can-bo";

  private static final String WHOLE = "";

  private final DossierStore dossiers;
  private final DossierTimers timers;
  private final DossierHolders holders;
  private final Supplier<WorkingCalendar> calendar;

  DossierClocks(
      DossierStore dossiers,
      DossierTimers timers,
      DossierHolders holders,
      Supplier<WorkingCalendar> calendar) {
    this.dossiers = dossiers;
    this.timers = timers;
    this.holders = holders;
    this.calendar = calendar;
  }

  /** The whole begins. */
  void opened(Handle tx, Dossier dossier, ProcedureDefinition definition) {
    Limit limit = definition.limit();
    if (limit != null) {
      Instant due = due(dossier, limit.time());
      dossiers.clock(tx, dossier.code(), due, null);
      timers.set(tx, dossier.code(), WHOLE, TimerKind.QUA_HAN, due);
    }
  }

  /** When a step that is asked for now is due. */
  Instant due(Dossier dossier, TimeLimit limit) {
    return calendar.get().due(dossier.moment(), limit, dossier.unit());
  }

  /**
   * When a step is due whose clock stood still while the citizen was asked for a supplement: since
   * the provider first asked, whatever it or the hub said of the step afterwards.
   */
  @Nullable Instant dueAfterSupplement(Handle tx, Dossier dossier, DossierStep step) {
    Instant due = step.dueAt();
    if (due == null) {
      return null;
    }
    Instant since =
        holders
            .pausedSince(tx, dossier.code(), step.step(), step.askedAt())
            .orElse(step.changedAt());
    return calendar.get().extend(due, since, dossier.moment(), dossier.unit());
  }

  /** A step was asked for. */
  void asked(Handle tx, Dossier dossier, StepDefinition step, DossierStep asked) {
    Instant due = asked.dueAt();
    if (due == null) {
      return;
    }
    Instant reminder = calendar.get().before(due, step.on().remindBefore(), dossier.unit());
    if (reminder.isAfter(dossier.moment())) {
      timers.set(tx, dossier.code(), step.name(), TimerKind.SAP_HAN, reminder);
    }
    timers.set(tx, dossier.code(), step.name(), TimerKind.QUA_HAN, due);
    holders.holds(tx, dossier.code(), step.name(), asked.provider().value(), false);
    goesOn(tx, dossier);
  }

  /** A limit has passed: it is looked at again after as much time more. */
  Instant again(Handle tx, Dossier dossier, String step, TimeLimit limit) {
    Instant next = due(dossier, limit);
    timers.set(tx, dossier.code(), step, TimerKind.QUA_HAN, next);
    return next;
  }

  /** Nothing more is awaited of a step. */
  void ended(Handle tx, Dossier dossier, String step) {
    timers.clear(tx, dossier.code(), step);
    holders.nobody(tx, dossier.code(), step);
    goesOn(tx, dossier);
  }

  /** A provider asked for a supplement: from now on the citizen holds the dossier. */
  void supplementAsked(Handle tx, Dossier dossier, StepDefinition step) {
    timers.clear(tx, dossier.code(), step.name());
    timers.set(
        tx,
        dossier.code(),
        step.name(),
        TimerKind.HET_BO_SUNG,
        due(dossier, step.on().supplementWithin()));
    holders.holds(tx, dossier.code(), step.name(), dossier.starter().value(), true);
    if (dossier.pausedAt() == null) {
      timers.clear(tx, dossier.code(), WHOLE);
      dossiers.clock(tx, dossier.code(), dossier.dueAt(), dossier.moment());
    }
  }

  /** An officer holds the dossier, or need not any more. */
  void officer(Handle tx, Dossier dossier, boolean needed) {
    if (!needed) {
      holders.nobody(tx, dossier.code(), WHOLE);
    } else if (!holders.isHeld(tx, dossier.code(), WHOLE)) {
      holders.holds(tx, dossier.code(), WHOLE, OFFICER, false);
    }
  }

  /** The dossier is over: no clock runs. */
  void stopped(Handle tx, Dossier dossier) {
    timers.clearAll(tx, dossier.code());
    holders.nobody(tx, dossier.code());
  }

  /** The clock goes on once nobody awaits a supplement any more. */
  private void goesOn(Handle tx, Dossier dossier) {
    Instant pausedAt = dossier.pausedAt();
    if (pausedAt == null || holders.isPaused(tx, dossier.code())) {
      return;
    }
    @Nullable Instant due = dossier.dueAt();
    if (due != null) {
      due = calendar.get().extend(due, pausedAt, dossier.moment(), dossier.unit());
      timers.set(tx, dossier.code(), WHOLE, TimerKind.QUA_HAN, due);
    }
    dossiers.clock(tx, dossier.code(), due, null);
  }
}
