package vn.lienthong.routes.procedure;

/** Where a step stands; all but the first follow from the result that the provider sent. */
enum StepState {
  /** Asked for, no result yet. */
  DA_GUI,
  /** The provider works on it. */
  DA_TIEP_NHAN,
  /** The provider asked for a supplement. */
  YEU_CAU_BO_SUNG,
  /** Done. */
  HOAN_THANH,
  /** Refused. */
  TU_CHOI;

  /** Whether no later result may change it. */
  boolean isFinal() {
    return this == HOAN_THANH || this == TU_CHOI;
  }
}
