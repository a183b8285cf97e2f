package vn.lienthong.connectors.evidence;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * How a hand-over ends, always in the transaction that writes what follows from it. Safe for
 * several threads and hub nodes.
 */
public final class HandOverEnds {
  private static final String DONE =
      """
      UPDATE hand_over SET state = 'XONG', done_at = now(), lease_until = NULL, lease_owner = NULL
      WHERE id = :id AND lease_owner = :owner
      """;
  private static final String BURY =
      """
      UPDATE hand_over SET state = 'HONG', done_at = now(), lease_until = NULL, lease_owner = NULL,
        last_fault = %s
      WHERE id = :id AND state IN ('CHO', 'DA_XEP', 'DANG_GUI')
      """
              .formatted(StoredFault.OBJECT)
          + " RETURNING id, evidence_id, receiver, sent_at IS NOT NULL OR ask_first";

  /**
   * The receiver has confirmed it.
   *
   * @return false when the owner no longer holds it: another has taken it over
   */
  public boolean done(Handle tx, long id, String owner) {
    return tx.createUpdate(DONE).bind("id", id).bind("owner", owner).execute() == 1;
  }

  /**
   * Gives it up, whoever holds it, for an operator to decide.
   *
   * @return what was given up; empty when it has ended before
   */
  public Optional<StoppedHandOver> bury(Handle tx, long id, HubFault fault) {
    return HandOverStops.one(StoredFault.bind(tx.createQuery(BURY), fault).bind("id", id));
  }
}
