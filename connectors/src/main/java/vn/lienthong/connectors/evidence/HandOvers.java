package vn.lienthong.connectors.evidence;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The outbox: what still has to reach whom. All its times are the database's, so that several hub
 * nodes agree. An owner names one claim: a name is never used for two, or the fence is open. Safe
 * for several threads and hub nodes.
 */
public final class HandOvers {
  /** A released one is with the broker, which redelivers after 30 seconds at most. */
  private static final Duration REDELIVERY_LEASE = Duration.ofMinutes(5);

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
  private static final String CLAIM =
      """
      WITH claimed AS (
        UPDATE hand_over
        SET state = 'DANG_GUI', attempts = attempts + 1, lease_owner = :owner,
          lease_until = now() + make_interval(secs => :lease)
        WHERE id = :id AND (state = 'DA_XEP' OR (state = 'CHO' AND due_at <= now())
          OR (state = 'DANG_GUI' AND lease_until <= now()))
        RETURNING id, receiver, evidence_id, attempts)
      SELECT c.id, c.receiver, c.evidence_id, c.attempts, e.body
      FROM claimed c JOIN evidence e ON e.id = c.evidence_id
      """;
  private static final String HELD = " WHERE id = :id AND lease_owner = :owner";
  private static final String DONE =
      "UPDATE hand_over SET state = 'XONG', done_at = now(), lease_until = NULL, lease_owner = NULL"
          + HELD;
  private static final String POSTPONE =
      """
      UPDATE hand_over SET state = 'CHO', due_at = now() + make_interval(secs => :delay),
        lease_until = NULL, lease_owner = NULL, last_fault = %s
      """
              .formatted(StoredFault.OBJECT)
          + HELD;
  private static final String RELEASE =
      """
      UPDATE hand_over SET state = 'DA_XEP', lease_until = now() + make_interval(secs => :lease),
        lease_owner = NULL, last_fault = %s
      """
              .formatted(StoredFault.OBJECT)
          + HELD;
  private static final String BURY =
      """
      UPDATE hand_over SET state = 'HONG', done_at = now(), lease_until = NULL, lease_owner = NULL,
        last_fault = %s
      WHERE id = :id AND state <> 'XONG'
      """
          .formatted(StoredFault.OBJECT);

  private final Jdbi jdbi;

  /** Keeps the outbox in a database. */
  public HandOvers(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * Adds one, due at once.
   *
   * @return its id
   */
  public long add(Handle tx, long evidenceId, MemberCode receiver) {
    return tx.createUpdate("INSERT INTO hand_over (evidence_id, receiver) VALUES (?, ?)")
        .bind(0, evidenceId)
        .bind(1, receiver.value())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
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
                .bind("lease", seconds(lease))
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
   * Takes one for sending.
   *
   * @param owner names this claim
   * @param lease after it anybody may take it over
   * @return empty when it is done, dead, postponed, or held by another
   */
  public Optional<ClaimedHandOver> claim(long id, String owner, Duration lease) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CLAIM)
                .bind("id", id)
                .bind("owner", owner)
                .bind("lease", seconds(lease))
                .map(
                    (row, context) ->
                        new ClaimedHandOver(
                            row.getLong(1),
                            new MemberCode(row.getString(2)),
                            row.getLong(3),
                            row.getInt(4),
                            row.getBytes(5)))
                .findOne());
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

  /**
   * The receiver has confirmed it.
   *
   * @return false when the owner no longer holds it: another has taken it over
   */
  public boolean done(Handle tx, long id, String owner) {
    return tx.createUpdate(DONE).bind("id", id).bind("owner", owner).execute() == 1;
  }

  /** Tries again later, from the database. Without effect when the owner no longer holds it. */
  public void postpone(long id, String owner, Duration delay, HubFault fault) {
    jdbi.useHandle(
        handle -> held(handle, POSTPONE, id, owner, fault).bind("delay", seconds(delay)).execute());
  }

  /**
   * The attempt failed and the broker will redeliver. Without effect when the owner no longer holds
   * it.
   */
  public void release(long id, String owner, HubFault fault) {
    jdbi.useHandle(
        handle ->
            held(handle, RELEASE, id, owner, fault)
                .bind("lease", seconds(REDELIVERY_LEASE))
                .execute());
  }

  /** Gives it up, whoever holds it, for an operator to decide. Without effect when it is done. */
  public void bury(Handle tx, long id, HubFault fault) {
    StoredFault.bind(tx.createUpdate(BURY), fault).bind("id", id).execute();
  }

  /** The message that it hands over. */
  public Optional<byte[]> body(Handle tx, long id) {
    return tx.createQuery(
            "SELECT e.body FROM hand_over h JOIN evidence e ON e.id = h.evidence_id WHERE h.id = ?")
        .bind(0, id)
        .mapTo(byte[].class)
        .findOne();
  }

  /** Why its latest failed attempt failed. */
  public Optional<HubFault> lastFault(long id) {
    return jdbi.withHandle(handle -> StoredFault.of(handle, id));
  }

  /** How many stand in each {@link HandOverState}, zeros included. Reads the whole table. */
  public Map<String, Long> countsByState() {
    Map<String, Long> counts = new TreeMap<>();
    for (HandOverState state : HandOverState.values()) {
      counts.put(state.name(), 0L);
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT state, count(*) FROM hand_over GROUP BY state")
                .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
                .list());
    return counts;
  }

  private static Update held(Handle handle, String sql, long id, String owner, HubFault fault) {
    return StoredFault.bind(handle.createUpdate(sql), fault).bind("id", id).bind("owner", owner);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
