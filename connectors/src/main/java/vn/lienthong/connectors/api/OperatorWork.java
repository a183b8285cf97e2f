package vn.lienthong.connectors.api;

/** What waits for operators: it has no other end. Never throws, never holds up long. */
public interface OperatorWork {
  /** What it is. */
  enum Kind {
    /** A dossier of a joint procedure that does not go on by itself. */
    DOSSIER,
    /** A message of the hub's own that its receiver refused. */
    REFUSED_MESSAGE,
    /** A message with which its receiver failed too often or too long. */
    PARKED_MESSAGE,
    /** A message with which the hub itself failed too often. */
    DEAD_MESSAGE
  }

  /** How many wait; every hub node says the same. Not a number where the store is away. */
  double count(Kind kind);

  /** Seconds for which the oldest has waited, 0 without one; not a number where it is not known. */
  double oldestSeconds(Kind kind);
}
