package vn.lienthong.connectors.evidence;

import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * How a hand-over goes back to wait that the hub itself failed with. The count stands in the row,
 * since an entry of the broker may be lost, doubled, or given back without a try. Safe for several
 * threads and hub nodes.
 */
public final class HandOverSetbacks {
  private static final String HELD = " WHERE id = :id AND lease_owner = :owner";
  private static final String COUNT =
      """
      UPDATE hand_over SET state = 'CHO', hub_faults = hub_faults + 1,
        due_at = now() + make_interval(secs => least(30, 0.5 * 2 ^ least(hub_faults, 10))),
        sent_at = CASE WHEN :neverSent THEN NULL ELSE sent_at END,
        lease_until = NULL, lease_owner = NULL, last_fault = %s
      """
              .formatted(StoredFault.OBJECT)
          + HELD
          + " RETURNING hub_faults";
  // What the broker had, and the hub took from it in vain, is with nobody any more.
  private static final String WAIT =
      """
      UPDATE hand_over SET state = 'CHO', due_at = now() + make_interval(secs => :delay),
        sent_at = CASE WHEN :neverSent AND lease_owner = :owner THEN NULL ELSE sent_at END,
        lease_until = NULL, lease_owner = NULL
      WHERE id = :id AND (lease_owner = :owner OR state = 'DA_XEP')
      """;

  private final Jdbi jdbi;

  /** Gives back in a database. */
  public HandOverSetbacks(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * The hub failed with it: it comes again after a pause that doubles, 30 seconds at most.
   *
   * @param neverSent whether nothing of it was on the wire, in this claim and in any before
   * @return how often it has by now; 0 when the owner no longer holds it
   */
  public int counted(Handle tx, long id, String owner, HubFault fault, boolean neverSent) {
    return StoredFault.bind(tx.createQuery(COUNT), fault)
        .bind("id", id)
        .bind("owner", owner)
        .bind("neverSent", neverSent)
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  /**
   * The hub's own store failed under it, which says nothing of it: nothing is counted. Without
   * effect when another holds it.
   *
   * @param neverSent whether nothing of it was on the wire, in this claim and in any before
   */
  public void uncounted(long id, String owner, Duration delay, boolean neverSent) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(WAIT)
                .bind("id", id)
                .bind("owner", owner)
                .bind("delay", Seconds.of(delay))
                .bind("neverSent", neverSent)
                .execute());
  }
}
