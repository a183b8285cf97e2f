package vn.lienthong.connectors.evidence.backup;

import org.jdbi.v3.core.Handle;

/** Messages of a time that a restore has lost: their senders send them again, in any order. */
public final class LostMessages {
  private LostMessages() {}

  /** Whether one may still come for the first time, by the database's clock. */
  public static boolean mayStillCome(Handle handle) {
    return handle
        .createQuery("SELECT EXISTS (SELECT FROM restored WHERE now() <= ask_until)")
        .mapTo(Boolean.class)
        .one();
  }
}
