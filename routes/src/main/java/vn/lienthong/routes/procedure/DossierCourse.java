package vn.lienthong.routes.procedure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;

/**
 * Moves a dossier on after anything happened to it: asks for the steps that became due, calls back
 * those that shall not be, and tells of where it stands now. All in the caller's transaction.
 */
final class DossierCourse {
  private final DossierStore dossiers;
  private final StepStore steps;
  private final StepRequests requests;
  private final WithdrawalRequests withdrawals;
  private final ProgressMessages progress;
  private final DossierClocks clocks;
  private final OfficerCases cases;

  DossierCourse(
      DossierStore dossiers,
      StepStore steps,
      StepRequests requests,
      WithdrawalRequests withdrawals,
      ProgressMessages progress,
      DossierClocks clocks,
      OfficerCases cases) {
    this.dossiers = dossiers;
    this.steps = steps;
    this.requests = requests;
    this.withdrawals = withdrawals;
    this.progress = progress;
    this.clocks = clocks;
    this.cases = cases;
  }

  /**
   * Moves a dossier on.
   *
   * @param whatHappened for the citizen, in Vietnamese
   */
  void goOn(Handle tx, Dossier held, ProcedureDefinition definition, String whatHappened) {
    goOn(tx, held, definition, whatHappened, false);
  }

  /** The same after a provider said something that the starter must have in whole. */
  void goOnWithResult(Handle tx, Dossier held, ProcedureDefinition definition, String what) {
    goOn(tx, held, definition, what, true);
  }

  private void goOn(
      Handle tx, Dossier held, ProcedureDefinition definition, String what, boolean result) {
    Dossier dossier = dossiers.find(tx, held.code()).orElseThrow();
    Map<String, DossierStep> latest = DossierStep.latest(steps.steps(tx, dossier.code()));
    NextSteps next = NextSteps.of(definition, dossier.choices(), states(latest), dossier.ending());
    if (!requests.ask(tx, dossier, definition, next.ask(), latest)) {
      latest = DossierStep.latest(steps.steps(tx, dossier.code()));
      next = NextSteps.of(definition, dossier.choices(), states(latest), next.ending());
    }
    withdrawals.ask(tx, dossier, definition, next.withdraw(), latest);
    DossierState state = DossierState.of(next.standing());
    int code = definition.status(next.standing()).portal();
    int round = dossiers.move(tx, dossier.code(), state, next.ending(), code);
    if (round == 1) {
      progress.opened(tx, dossier, definition.vietnamese());
    }
    progress.tell(tx, dossier, round, code, what);
    if (state.isFinal()) {
      progress.ended(tx, dossier, definition.vietnamese(), code);
    }
    if (result || state.isFinal()) {
      progress.giveResults(tx, dossier, round, state.isFinal(), latest);
    }
    clocks.officer(tx, dossier, state == DossierState.CAN_CAN_BO);
    if (state != DossierState.CAN_CAN_BO) {
      cases.goesOn(tx, dossier.code());
    }
    if (state.isFinal() || !isLate(dossier, latest)) {
      cases.isOnTime(tx, dossier.code());
    }
    if (state.isFinal()) {
      clocks.stopped(tx, dossier);
    }
  }

  private static boolean isLate(Dossier dossier, Map<String, DossierStep> latest) {
    Instant due = dossier.dueAt();
    boolean whole = due != null && dossier.pausedAt() == null && due.isBefore(dossier.moment());
    return whole || latest.values().stream().anyMatch(step -> step.isLate(dossier.moment()));
  }

  static Map<String, StepState> states(Map<String, DossierStep> latest) {
    Map<String, StepState> states = new LinkedHashMap<>();
    latest.forEach((name, step) -> states.put(name, step.state()));
    return states;
  }
}
