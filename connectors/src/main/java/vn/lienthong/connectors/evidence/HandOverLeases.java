package vn.lienthong.connectors.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The outbox as the broker's feeder sees it. A lease says that a row is in the broker or on the way
 * into it; all times are the database's. Safe for several threads and hub nodes.
 */
public final class HandOverLeases {
  /** Ordered by an expression, so that only the index of waiting rows can serve it. */
  static final String LEASE_DUE =
      """
      WITH lane AS (
        SELECT * FROM unnest(:receivers::text[], :sizes::int[], :leases::float8[])
          AS one(receiver, size, lease)),
      due AS (
        SELECT waiting.id FROM lane
        CROSS JOIN LATERAL (
          SELECT h.id FROM hand_over h
          WHERE h.receiver = lane.receiver AND h.state IN ('CHO', 'DA_XEP', 'DANG_GUI')
            AND coalesce(h.lease_until, h.due_at) <= now() AND %s
          ORDER BY h.id + 0
          LIMIT greatest(0, lane.size - (
            SELECT count(*) FROM hand_over given
            WHERE given.receiver = lane.receiver AND given.state IN ('DA_XEP', 'DANG_GUI')
              AND given.lease_until > now()))
          FOR UPDATE SKIP LOCKED) waiting)
      UPDATE hand_over h
      SET state = 'DA_XEP', rounds = rounds + 1, lease_owner = NULL,
        lease_until = now() + make_interval(secs => lane.lease)
      FROM lane WHERE h.receiver = lane.receiver AND h.id = ANY (ARRAY(SELECT id FROM due))
      RETURNING h.id, h.receiver, h.rounds
      """
          .formatted(HandOverOrder.IS_FIRST);

  private static final String GIVE_BACK =
      """
      UPDATE hand_over SET state = 'CHO', lease_until = NULL
      WHERE id = :id AND rounds = :round AND state = 'DA_XEP'
      """;

  private static final String GIVE_BACK_ONE =
      "UPDATE hand_over SET state = 'CHO', lease_until = NULL WHERE id = ? AND state = 'DA_XEP'";

  /**
   * Only what has used half of its time, so that a look costs a write once in a while; and only
   * what nobody holds, since all nodes renew at the same time and each would wait for the other.
   */
  static final String RENEW =
      """
      WITH lane AS (
        SELECT * FROM unnest(:receivers::text[], :sizes::int[], :leases::float8[])
          AS one(receiver, size, lease)),
      old AS (
        SELECT h.id FROM lane JOIN hand_over h ON h.receiver = lane.receiver
        WHERE h.state = 'DA_XEP' AND h.lease_until > now()
          AND h.lease_until < now() + make_interval(secs => lane.lease / 2)
        FOR UPDATE OF h SKIP LOCKED)
      UPDATE hand_over h SET lease_until = now() + make_interval(secs => lane.lease)
      FROM lane WHERE h.receiver = lane.receiver AND h.id = ANY (ARRAY(SELECT id FROM old))
      """;

  /** In order of id, as every statement that waits for several rows. */
  private static final String END_OF_DEAD_RUN =
      """
      UPDATE hand_over SET lease_until = now()
      WHERE id = ANY (ARRAY(
        SELECT id FROM hand_over WHERE state IN ('DA_XEP', 'DANG_GUI')
          AND coalesce(lease_owner, '') NOT LIKE ?
        ORDER BY id FOR UPDATE))
      """;

  private final Jdbi jdbi;

  /** Leases from a database. */
  public HandOverLeases(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * Leases what is due, or was leased and not heard of since: of every lane the first accepted, as
   * far as its window has room. No two callers get the same one, and of equal order keys nobody
   * gets the next before the one before has ended.
   *
   * @return in order of id
   */
  public List<HandOver> leaseDue(Collection<LaneWindow> lanes) {
    return jdbi.withHandle(
        handle ->
            bind(handle.createUpdate(LEASE_DUE), lanes)
                .executeAndReturnGeneratedKeys("id", "receiver", "rounds")
                .map(
                    (row, context) ->
                        new HandOver(
                            row.getLong(1), new MemberCode(row.getString(2)), row.getInt(3)))
                .stream()
                .sorted(Comparator.comparingLong(HandOver::id))
                .toList());
  }

  static <S extends SqlStatement<S>> S bind(S statement, Collection<LaneWindow> lanes) {
    return statement
        .bindArray(
            "receivers", String.class, lanes.stream().map(lane -> lane.receiver().value()).toList())
        .bindArray("sizes", Integer.class, lanes.stream().map(LaneWindow::size).toList())
        .bindArray(
            "leases", Double.class, lanes.stream().map(lane -> Seconds.of(lane.lease())).toList());
  }

  /**
   * The broker did not take them: they are due again at once, not when their leases run out.
   *
   * @param leased in order of id, as they were given
   */
  public void giveBack(List<HandOver> leased) {
    jdbi.useHandle(
        handle -> {
          var batch = handle.prepareBatch(GIVE_BACK);
          leased.forEach(one -> batch.bind("id", one.id()).bind("round", one.round()).add());
          batch.execute();
        });
  }

  /** One that came out of the broker is not tried now: it waits again, where it stood. */
  public void giveBack(long id) {
    jdbi.useHandle(handle -> handle.execute(GIVE_BACK_ONE, id));
  }

  /**
   * What is in the broker for these stays there: nobody takes it from there now, and it would only
   * come twice.
   */
  public void renew(Collection<LaneWindow> lanes) {
    if (!lanes.isEmpty()) {
      jdbi.useHandle(handle -> bind(handle.createUpdate(RENEW), lanes).execute());
    }
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
                END_OF_DEAD_RUN,
                InboxLeases.OWNER + "%")); // a member that fetched has not died with the hub
  }
}
