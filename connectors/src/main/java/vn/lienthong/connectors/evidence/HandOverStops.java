package vn.lienthong.connectors.evidence;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * How a hand-over stops that its receiver did not end, always in the transaction that writes what
 * follows from it. Safe for several threads and hub nodes.
 */
public final class HandOverStops {
  private static final String HELD = " WHERE id = :id AND lease_owner = :owner";
  private static final String ENDED = "done_at = now(), lease_until = NULL, lease_owner = NULL";
  private static final String GIVEN =
      " RETURNING h.id, h.evidence_id, h.receiver, h.sent_at IS NOT NULL OR h.ask_first";
  private static final String STOP =
      "UPDATE hand_over SET state = :state, last_fault = %s, %s"
              .formatted(StoredFault.OBJECT, ENDED)
          + HELD;
  private static final String EXPIRE_NEXT =
      """
      WITH next AS (
        SELECT id FROM hand_over
        WHERE expires_at <= now() AND sent_at IS NULL AND NOT ask_first
          AND state IN ('CHO', 'DA_XEP')
        ORDER BY expires_at
        LIMIT 1
        FOR UPDATE SKIP LOCKED)
      UPDATE hand_over h SET state = 'HET_HAN', %s FROM next WHERE h.id = next.id
      """
              .formatted(ENDED)
          + GIVEN;
  // One that is being sent is not taken from under its sender.
  private static final String GIVE_UP =
      """
      UPDATE hand_over h SET state = 'BO_QUA', last_fault = %s, %s
      WHERE id = :id AND state IN ('CHO', 'DA_XEP', 'HONG', 'TREO')
      """
              .formatted(StoredFault.OBJECT, ENDED)
          + GIVEN;
  // Its age begins anew, or it would be parked again at the first failure.
  private static final String REQUEUE =
      """
      UPDATE hand_over h SET state = 'CHO', failures = 0, hub_faults = 0, created_at = now(), due_at = now(),
        done_at = NULL
      WHERE id = :id AND state IN ('HONG', 'TREO')
      """
          + GIVEN;

  /**
   * Takes hold of a claimed row until the transaction ends.
   *
   * @return false when the owner no longer holds it: another has taken it over
   */
  public boolean hold(Handle tx, long id, String owner) {
    return tx.createQuery("SELECT 1 FROM hand_over" + HELD + " FOR UPDATE")
        .bind("id", id)
        .bind("owner", owner)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /**
   * The receiver never took it: what may be on the wire from now on is this claim's.
   *
   * @return false when the owner no longer holds it
   */
  public boolean neverTaken(Handle tx, long id, String owner) {
    return tx.createUpdate("UPDATE hand_over SET sent_at = now(), ask_first = false" + HELD)
            .bind("id", id)
            .bind("owner", owner)
            .execute()
        == 1;
  }

  /**
   * Stops a claimed one.
   *
   * @param state {@code TREO} or {@code HET_HAN}
   * @return false when the owner no longer holds it
   */
  public boolean stop(Handle tx, long id, String owner, HandOverState state, HubFault fault) {
    Update stop = StoredFault.bind(tx.createUpdate(STOP), fault);
    return stop.bind("state", state.name()).bind("id", id).bind("owner", owner).execute() == 1;
  }

  /** Ends the next one that expired before it was ever on the wire; empty when there is none. */
  public Optional<StoppedHandOver> expireNext(Handle tx) {
    return one(tx.createQuery(EXPIRE_NEXT));
  }

  /** Gives one up that waits, is parked or dead; empty where it is being sent or has ended. */
  public Optional<StoppedHandOver> giveUp(Handle tx, long id, HubFault fault) {
    return one(StoredFault.bind(tx.createQuery(GIVE_UP), fault).bind("id", id));
  }

  /** Takes up again one that is parked or dead, with the same bytes; empty where it is neither. */
  public Optional<StoppedHandOver> requeue(Handle tx, long id) {
    return one(tx.createQuery(REQUEUE).bind("id", id));
  }

  static Optional<StoppedHandOver> one(Query stopped) {
    return stopped
        .map(
            (row, context) ->
                new StoppedHandOver(
                    row.getLong(1),
                    row.getLong(2),
                    new MemberCode(row.getString(3)),
                    row.getBoolean(4)))
        .findOne();
  }
}
