package vn.lienthong.routes.procedure;

import vn.lienthong.routes.procedure.definition.Standing;

/** Where a dossier stands. */
enum DossierState {
  /** Steps are under way. */
  DANG_XU_LY,
  /** A body asked for a supplement. */
  CHO_BO_SUNG,
  /** It does not go on by itself: an officer must decide. */
  CAN_CAN_BO,
  /** It ends before its time: what is open is called back, what is done is undone. */
  DANG_DUNG,
  /** Every chosen step is done. */
  HOAN_THANH,
  /** Ended before every step was done. */
  DA_DUNG,
  /** Withdrawn by the citizen. */
  DA_RUT;

  /** The state of a dossier that stands like this. */
  static DossierState of(Standing standing) {
    return switch (standing) {
      case OPENED, RUNNING -> DANG_XU_LY;
      case SUPPLEMENT -> CHO_BO_SUNG;
      case NOT_ACCEPTED, OFFICER -> CAN_CAN_BO;
      case UNDOING -> DANG_DUNG;
      case WITHDRAWN -> DA_RUT;
      case ENDED -> DA_DUNG;
      case DONE -> HOAN_THANH;
    };
  }

  /** Whether nothing more is done in it. */
  boolean isFinal() {
    return this == HOAN_THANH || this == DA_DUNG || this == DA_RUT;
  }
}
