package vn.lienthong.routes.procedure.disagreement;

import org.jdbi.v3.core.Jdbi;

/** Has a running hub look for deadlines that have passed, without waiting for its next look. */
public final class DeadlineLook {
  private DeadlineLook() {}

  /** Gives how many there were. */
  public static int now(Jdbi database, Disagreements disagreements) {
    return database.inTransaction(disagreements::callForOverdue);
  }
}
