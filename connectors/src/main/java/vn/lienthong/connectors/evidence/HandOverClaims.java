package vn.lienthong.connectors.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The outbox as a sender sees it: it claims a row, sends, and gives the row back or ends it ({@link
 * HandOverEnds}). An owner names one claim: a name is never used for two, or the fence is open.
 * Safe for several threads and hub nodes.
 */
public final class HandOverClaims {
  private static final String CLAIM =
      """
      WITH free AS (
        SELECT id, sent_at IS NOT NULL OR ask_first AS maybe_sent
        FROM hand_over
        WHERE id = :id AND (state = 'DA_XEP' OR (state = 'CHO' AND due_at <= now())
          OR (state = 'DANG_GUI' AND lease_until <= now()))
        FOR UPDATE),
      claimed AS (
        UPDATE hand_over h
        SET state = 'DANG_GUI', attempts = attempts + 1, sent_at = coalesce(sent_at, now()),
          lease_owner = :owner, lease_until = now() + make_interval(secs => :lease)
        FROM free WHERE h.id = free.id
        RETURNING h.*, free.maybe_sent)
      SELECT c.id, c.receiver, c.evidence_id, c.attempts, c.failures, c.maybe_sent, c.ask_first,
        c.expires_at,
        coalesce(c.expires_at <= now(), false) AS expired, c.order_key IS NOT NULL AS ordered,
        extract(epoch FROM now() - c.created_at) * 1000 AS age, %s
      FROM claimed c JOIN evidence e ON e.id = c.evidence_id %s
      """
          .formatted(EvidenceContents.COLUMNS, EvidenceContents.JOINS);
  private static final String HELD = " WHERE id = :id AND lease_owner = :owner";
  private static final String POSTPONE =
      """
      UPDATE hand_over SET state = 'CHO', due_at = now() + make_interval(secs => :delay),
        failures = failures + CASE WHEN :counts THEN 1 ELSE 0 END,
        sent_at = CASE WHEN :takesBack THEN NULL ELSE sent_at END,
        lease_until = NULL, lease_owner = NULL, last_fault = %s
      """
              .formatted(StoredFault.OBJECT)
          + HELD;
  private final HubDatabase database;
  private final Jdbi jdbi;

  /** Claims in a database that was given its content keys. */
  public HandOverClaims(HubDatabase database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Takes one for sending: from now on it may have been sent.
   *
   * @param owner names this claim
   * @param lease after it anybody may take it over
   * @return empty when it has ended, is postponed, or held by another
   */
  public Optional<ClaimedHandOver> claim(long id, String owner, Duration lease) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CLAIM)
                .bind("id", id)
                .bind("owner", owner)
                .bind("lease", Seconds.of(lease))
                .map((row, context) -> claimed(row))
                .findOne());
  }

  private ClaimedHandOver claimed(ResultSet row) throws SQLException {
    return new ClaimedHandOver(
        row.getLong("id"),
        new MemberCode(row.getString("receiver")),
        row.getLong("evidence_id"),
        row.getInt("attempts"),
        row.getInt("failures"),
        Duration.ofMillis(row.getLong("age")),
        row.getBoolean("maybe_sent"),
        row.getBoolean("ask_first"),
        row.getObject("expires_at", OffsetDateTime.class),
        row.getBoolean("expired"),
        row.getBoolean("ordered"),
        database.contents().open(row));
  }

  /** Tries again later, from the database. Without effect when the owner no longer holds it. */
  public void postpone(long id, String owner, Postponement how) {
    jdbi.useHandle(
        handle ->
            held(handle, POSTPONE, id, owner, how.fault())
                .bind("delay", Seconds.of(how.delay()))
                .bind("counts", how.counts())
                .bind("takesBack", how.neverSent())
                .execute());
  }

  private static Update held(Handle handle, String sql, long id, String owner, HubFault fault) {
    return StoredFault.bind(handle.createUpdate(sql), fault).bind("id", id).bind("owner", owner);
  }
}
