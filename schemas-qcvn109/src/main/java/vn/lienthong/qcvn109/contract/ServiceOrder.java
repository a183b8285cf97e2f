package vn.lienthong.qcvn109.contract;

/** What the messages of a service may not overtake each other about. */
public enum ServiceOrder {
  /** Each for itself. */
  NONE,
  /** Those of one sender about one dossier come to a receiver as they were accepted. */
  DOSSIER
}
