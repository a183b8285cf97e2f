package vn.lienthong.routes.procedure;

import java.util.List;

/**
 * Where a dossier stands, for the hub and for the citizen.
 *
 * @param state the hub's state
 * @param code {@code TrangThaiHoSo} of the national portal: 2 accepted, 3 not accepted, 4 in
 *     process, 5 papers asked, 8 stopped, 9 done
 */
record DossierStatus(DossierState state, int code) {

  /** Follows from the steps alone, so that it cannot disagree with them. */
  static DossierStatus of(ProcedureDefinition definition, List<DossierStep> steps) {
    if (steps.isEmpty()) {
      return new DossierStatus(DossierState.DANG_XU_LY, 2);
    }
    if (any(steps, StepState.TU_CHOI)) {
      boolean nothingDone = !any(steps, StepState.HOAN_THANH);
      return new DossierStatus(DossierState.CAN_CAN_BO, nothingDone ? 3 : 8);
    }
    if (any(steps, StepState.YEU_CAU_BO_SUNG)) {
      return new DossierStatus(DossierState.CHO_BO_SUNG, 5);
    }
    long done = steps.stream().filter(step -> step.state() == StepState.HOAN_THANH).count();
    return done == definition.steps().size()
        ? new DossierStatus(DossierState.HOAN_THANH, 9)
        : new DossierStatus(DossierState.DANG_XU_LY, 4);
  }

  private static boolean any(List<DossierStep> steps, StepState state) {
    return steps.stream().anyMatch(step -> step.state() == state);
  }
}
