package vn.lienthong.connectors.evidence;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The outbox as the broker's feeder sees it. A lease says that a row is in the broker or on the way
 * into it; all times are the database's. Safe for several threads and hub nodes.
 */
public final class HandOverLeases {
  private static final String LEASE_DUE =
      """
      WITH due AS (
        SELECT id FROM hand_over
        WHERE state IN ('CHO', 'DA_XEP', 'DANG_GUI') AND coalesce(lease_until, due_at) <= now()
        ORDER BY coalesce(lease_until, due_at), id
        LIMIT :max
        FOR UPDATE SKIP LOCKED)
      UPDATE hand_over h
      SET state = 'DA_XEP', rounds = rounds + 1, lease_owner = NULL,
        lease_until = now() + make_interval(secs => :lease)
      FROM due WHERE h.id = due.id
      RETURNING h.id, h.receiver, h.rounds
      """;
  private static final String GIVE_BACK =
      """
      UPDATE hand_over SET state = 'CHO', due_at = now(), lease_until = NULL
      WHERE id = :id AND rounds = :round AND state = 'DA_XEP'
      """;

  private final Jdbi jdbi;

  /** Leases from a database. */
  public HandOverLeases(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * Leases what is due, longest due first, or was leased and not heard of since. No two callers get
   * the same one.
   *
   * @param max at most so many
   * @param lease how long it may stay in the broker before it is given out again
   * @return in order of id
   */
  public List<HandOver> leaseDue(int max, Duration lease) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(LEASE_DUE)
                .bind("max", max)
                .bind("lease", Seconds.of(lease))
                .executeAndReturnGeneratedKeys("id", "receiver", "rounds")
                .map(
                    (row, context) ->
                        new HandOver(
                            row.getLong(1), new MemberCode(row.getString(2)), row.getInt(3)))
                .stream()
                .sorted(Comparator.comparingLong(HandOver::id))
                .toList());
  }

  /** The broker did not take them: they are due again at once, not when their leases run out. */
  public void giveBack(List<HandOver> leased) {
    jdbi.useHandle(
        handle -> {
          var batch = handle.prepareBatch(GIVE_BACK);
          leased.forEach(one -> batch.bind("id", one.id()).bind("round", one.round()).add());
          batch.execute();
        });
  }

  /**
   * Ends all leases, whoever holds them: of claims, and of rows that were to be queued. Only for a
   * node that is alone with its database and has just begun: they belong to a run that died, maybe
   * between the two writes. What is in the broker all the same is then there twice, without harm.
   *
   * @return how many there were
   */
  public int endLeasesOfDeadRun() {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "UPDATE hand_over SET lease_until = now() WHERE state IN ('DA_XEP', 'DANG_GUI')"));
  }
}
