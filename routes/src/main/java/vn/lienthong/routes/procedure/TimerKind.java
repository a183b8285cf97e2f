package vn.lienthong.routes.procedure;

/** What a dossier is woken up for; the names are the stored values. */
enum TimerKind {
  /** A limit is near. */
  SAP_HAN,
  /** A limit has passed. */
  QUA_HAN,
  /** The time for a supplement has passed. */
  HET_BO_SUNG
}
