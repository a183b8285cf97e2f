package vn.lienthong.routes.procedure;

/** Where a step stands. */
enum StepState {
  /** Asked for, no result yet. */
  DA_GUI,
  /** The provider works on it. */
  DA_TIEP_NHAN,
  /** The provider asked for a supplement. */
  YEU_CAU_BO_SUNG,
  /** The supplement did not come in time. */
  HET_BO_SUNG,
  /** Its request could not be made from what the dossier holds. */
  KHONG_LAP_DUOC,
  /** Left out by an officer. */
  BO_QUA,
  /** Done. */
  HOAN_THANH,
  /** Refused. */
  TU_CHOI;

  /** Whether no later result may change it. */
  boolean isFinal() {
    return this == HOAN_THANH || this == TU_CHOI;
  }

  /** Whether its provider may still act. */
  boolean isOpen() {
    return this == DA_GUI || this == DA_TIEP_NHAN || this == YEU_CAU_BO_SUNG || this == HET_BO_SUNG;
  }

  /** Whether it waits for a supplement; one that comes late is as welcome. */
  boolean awaitsSupplement() {
    return this == YEU_CAU_BO_SUNG || this == HET_BO_SUNG;
  }
}
