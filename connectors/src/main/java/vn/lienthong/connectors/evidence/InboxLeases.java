package vn.lienthong.connectors.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The outbox as members see it that fetch: they lease rows themselves, past the broker. All times
 * are the database's. Safe for several threads and hub nodes; of two fetches at once no two get the
 * same row.
 */
public final class InboxLeases {
  /** How the names of fetches begin, among those of other claims. */
  static final String OWNER = "inbox-";

  /** What was queued for a member before it became one that fetches is only a claim check. */
  private static final String FREE =
      " (h.state IN ('CHO', 'DA_XEP') OR (h.state = 'DANG_GUI' AND h.lease_until <= now()))";

  private static final String DUE =
      " h.receiver = :receiver AND"
          + FREE
          + " AND (h.state <> 'CHO' OR h.due_at <= now())"
          + " AND (h.expires_at IS NULL OR h.expires_at > now())";

  private static final String LEASE =
      """
      WITH due AS (
        SELECT h.id FROM hand_over h
        WHERE %s AND %s
        ORDER BY h.id + 0
        LIMIT :max
        FOR UPDATE OF h SKIP LOCKED)
      UPDATE hand_over h
      SET state = 'DANG_GUI', attempts = attempts + 1, lease_owner = :owner,
        sent_at = coalesce(sent_at, now()),
        lease_until = now() + make_interval(secs => :lease)
      FROM due WHERE h.id = due.id
      RETURNING h.id, h.evidence_id, h.lease_until, h.attempts, h.sent_at = now() AS fresh
      """
          .formatted(DUE, HandOverOrder.IS_FIRST);

  /** Nobody saw it: it counts as not given. */
  private static final String GIVE_BACK =
      """
      UPDATE hand_over
      SET state = 'CHO', due_at = now(), lease_until = NULL, lease_owner = NULL,
        attempts = attempts - 1, sent_at = CASE WHEN :fresh THEN NULL ELSE sent_at END
      WHERE id = :id AND lease_owner = :owner
      """;

  private static final String PARK_NEXT =
      """
      WITH next AS (
        SELECT h.id FROM hand_over h
        WHERE h.receiver = ANY(:receivers) AND h.expires_at <= now()
          AND (h.sent_at IS NOT NULL OR h.ask_first) AND %s
        ORDER BY h.id
        LIMIT 1
        FOR UPDATE SKIP LOCKED)
      UPDATE hand_over h SET state = 'TREO', done_at = now(), lease_until = NULL,
        lease_owner = NULL, last_fault = %s
      FROM next WHERE h.id = next.id
      RETURNING h.id, h.evidence_id, h.receiver
      """
          .formatted(FREE, StoredFault.OBJECT);

  private static final String VISIT =
      """
      INSERT INTO inbox_visit (receiver, last_fetch_at) VALUES (:receiver, now())
      ON CONFLICT (receiver) DO UPDATE SET last_fetch_at = now()
      WHERE inbox_visit.last_fetch_at < now() - interval '1 second'
      """;

  private static final String STATES =
      """
      SELECT m.receiver, v.last_fetch_at, min(h.created_at) AS oldest,
        count(h.id) FILTER (WHERE %s) AS waiting,
        count(h.id) FILTER (WHERE NOT %s) AS leased
      FROM unnest(:receivers::text[]) AS m (receiver)
        LEFT JOIN inbox_visit v ON v.receiver = m.receiver
        LEFT JOIN hand_over h
          ON h.receiver = m.receiver AND h.state IN ('CHO', 'DA_XEP', 'DANG_GUI')
      GROUP BY m.receiver, v.last_fetch_at ORDER BY m.receiver
      """
          .formatted(FREE, FREE);

  private final Jdbi jdbi;

  /** Leases from this database's outbox. */
  public InboxLeases(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * Leases what may be given, and notes the visit. Of one order key only the first unfinished is
   * given; what has expired is not.
   *
   * @param max at most so many
   * @return in order of id
   */
  public List<InboxLease> lease(MemberCode receiver, int max, Duration lease) {
    String owner = OWNER + UUID.randomUUID();
    return jdbi.inTransaction(
        tx -> {
          tx.createUpdate(VISIT).bind("receiver", receiver.value()).execute();
          return tx
              .createUpdate(LEASE)
              .bind("receiver", receiver.value())
              .bind("max", max)
              .bind("owner", owner)
              .bind("lease", lease.toNanos() / 1e9)
              .executeAndReturnGeneratedKeys(
                  "id", "evidence_id", "lease_until", "attempts", "fresh")
              .map((row, context) -> leased(row, owner))
              .stream()
              .sorted(Comparator.comparingLong(InboxLease::id))
              .toList();
        });
  }

  /** These did not fit into the answer: they wait again, as if they had not been leased. */
  public void giveBack(List<InboxLease> leases) {
    jdbi.useHandle(
        handle -> {
          var batch = handle.prepareBatch(GIVE_BACK);
          leases.forEach(
              lease ->
                  batch
                      .bind("id", lease.id())
                      .bind("owner", lease.owner())
                      .bind("fresh", lease.fresh())
                      .add());
          batch.execute();
        });
  }

  /**
   * Parks the next one that expired after it was given, and whose lease has ended.
   *
   * @param receivers the members that fetch
   * @return empty when there is none
   */
  public Optional<StoppedHandOver> parkNextExpired(
      Handle tx, Collection<MemberCode> receivers, HubFault fault) {
    return StoredFault.bind(tx.createQuery(PARK_NEXT), fault)
        .bindArray("receivers", String.class, receivers.stream().map(MemberCode::value).toList())
        .map(
            (row, context) ->
                new StoppedHandOver(
                    row.getLong(1), row.getLong(2), new MemberCode(row.getString(3)), true))
        .findOne();
  }

  /** How many may be given to a member now, or have to wait for one before them. */
  public long waiting(MemberCode receiver) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM hand_over h WHERE" + DUE)
                .bind("receiver", receiver.value())
                .mapTo(Long.class)
                .one());
  }

  /** How these members' inboxes stand, in order of code. */
  public List<InboxState> states(Collection<MemberCode> receivers) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STATES)
                .bindArray(
                    "receivers", String.class, receivers.stream().map(MemberCode::value).toList())
                .map((row, context) -> state(row))
                .list());
  }

  private static InboxLease leased(ResultSet row, String owner) throws SQLException {
    return new InboxLease(
        row.getLong(1),
        row.getLong(2),
        owner,
        row.getObject(3, OffsetDateTime.class),
        row.getInt(4),
        row.getBoolean(5));
  }

  private static InboxState state(ResultSet row) throws SQLException {
    return new InboxState(
        new MemberCode(row.getString("receiver")),
        row.getLong("waiting"),
        row.getLong("leased"),
        row.getObject("oldest", OffsetDateTime.class),
        row.getObject("last_fetch_at", OffsetDateTime.class));
  }
}
