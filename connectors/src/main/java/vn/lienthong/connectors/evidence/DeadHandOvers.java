package vn.lienthong.connectors.evidence;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Which hand-overs are dead, for who shows them elsewhere. Changes nothing. */
public final class DeadHandOvers {
  private static final String LOCK =
      "SELECT pg_try_advisory_xact_lock(hashtext('lienthong dead letters'))";
  private static final String DEAD =
      "SELECT id FROM hand_over WHERE state = 'HONG' AND receiver = ? ORDER BY id LIMIT ?";
  private static final String ALIVE =
      "SELECT id FROM hand_over WHERE id = ANY(:ids) AND state <> 'HONG'";

  /**
   * Lets one node at a time show them, until the transaction ends.
   *
   * @return false while another does
   */
  public boolean lock(Handle tx) {
    return tx.createQuery(LOCK).mapTo(Boolean.class).one();
  }

  /** The first dead ones of a receiver, at most so many, in order of id. */
  public List<Long> of(Handle tx, MemberCode receiver, int max) {
    return tx.createQuery(DEAD).bind(0, receiver.value()).bind(1, max).mapTo(Long.class).list();
  }

  /** Of these, those that are there and not dead. */
  public List<Long> notDead(Handle tx, Collection<Long> ids) {
    return tx.createQuery(ALIVE).bindArray("ids", Long.class, ids).mapTo(Long.class).list();
  }
}
