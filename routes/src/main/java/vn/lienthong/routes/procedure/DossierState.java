package vn.lienthong.routes.procedure;

/** Where a dossier stands. */
enum DossierState {
  /** Steps are under way. */
  DANG_XU_LY,
  /** A body asked for a supplement. */
  CHO_BO_SUNG,
  /** A step was refused: an officer must decide. */
  CAN_CAN_BO,
  /** Every step is done. */
  HOAN_THANH
}
