package vn.lienthong.routes.procedure;

/** Why a dossier ends before its time. */
enum Ending {
  /** The citizen withdrew it. */
  RUT,
  /** A step was refused without which it cannot be, or an officer ended it. */
  DUNG
}
