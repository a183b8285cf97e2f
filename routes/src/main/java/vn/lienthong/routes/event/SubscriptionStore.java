package vn.lienthong.routes.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Where each subscription stands; every change belongs to the caller's transaction. */
final class SubscriptionStore {
  private static final String BEGIN =
      """
      INSERT INTO event_subscription (subscriber, publisher, service, agreement, state, begins_at)
      VALUES (:subscriber, :publisher, :service, :agreement, 'BAT_KIP', :begins)
      ON CONFLICT (subscriber, publisher, service) DO UPDATE
      SET agreement = :agreement, begins_at = :begins,
        state_at = CASE event_subscription.state WHEN 'NGUNG' THEN now()
          ELSE event_subscription.state_at END,
        state = CASE event_subscription.state WHEN 'NGUNG' THEN 'BAT_KIP'
          ELSE event_subscription.state END
      WHERE event_subscription.state = 'NGUNG'
        OR (event_subscription.agreement, event_subscription.begins_at) <> (:agreement, :begins)
      """;
  private static final String OF =
      " WHERE subscriber = :subscriber AND publisher = :publisher AND service = :service";
  private static final String LIVE =
      """
      SELECT subscriber FROM event_subscription
      WHERE publisher = :publisher AND service = :service AND state = 'THEO_KIP'
      """;

  /**
   * One as it stands.
   *
   * @param begins the first moment whose events it gets
   * @param position place of the last event of what it missed that it was given
   */
  record Standing(State state, OffsetDateTime begins, long position) {}

  /** The stored names. */
  enum State {
    /** It gets what it missed. */
    BAT_KIP,
    /** It gets each event when it is published. */
    THEO_KIP,
    /** No agreement is in force. */
    NGUNG
  }

  /**
   * While held shared nobody begins or ends to follow that publisher's events; while held alone,
   * every event that has a place among them is there to be seen.
   */
  void hold(Handle tx, MemberCode publisher, String service, boolean alone) {
    String name = "event\n" + publisher + "\n" + service;
    tx.execute(
        alone
            ? "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))"
            : "SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 0))",
        name);
  }

  /** False where another node, or another look of this one, is at it. */
  boolean tryAlone(Handle tx, SubscriptionKey key) {
    return tx.createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 1))")
        .bind(0, key.subscriber() + "\n" + key.publisher() + "\n" + key.service())
        .mapTo(Boolean.class)
        .one();
  }

  /** Who follows that publisher's events. */
  Set<MemberCode> live(Handle tx, MemberCode publisher, String service) {
    return tx.createQuery(LIVE)
        .bind("publisher", publisher.value())
        .bind("service", service)
        .map((row, context) -> new MemberCode(row.getString(1)))
        .set();
  }

  /**
   * It begins, or goes on where it ended or by another agreement. What came before its place then
   * is not given any more: it would come after what its citizens' later events have said.
   */
  void begin(Handle tx, SubscriptionKey key, String agreement, OffsetDateTime begins) {
    tx.createUpdate(BEGIN)
        .bind("service", key.service())
        .bind("subscriber", key.subscriber().value())
        .bind("publisher", key.publisher().value())
        .bind("agreement", agreement)
        .bind("begins", begins)
        .execute();
  }

  Optional<Standing> find(Handle tx, SubscriptionKey key) {
    return tx.createQuery("SELECT state, begins_at, position FROM event_subscription" + OF)
        .bind("subscriber", key.subscriber().value())
        .bind("publisher", key.publisher().value())
        .bind("service", key.service())
        .map((row, context) -> standing(row))
        .findOne();
  }

  void move(Handle tx, SubscriptionKey key, State state, long position) {
    tx.createUpdate(
            "UPDATE event_subscription SET state = :state, position = :position,"
                + " state_at = CASE WHEN state = :state THEN state_at ELSE now() END"
                + OF)
        .bind("subscriber", key.subscriber().value())
        .bind("publisher", key.publisher().value())
        .bind("service", key.service())
        .bind("state", state.name())
        .bind("position", position)
        .execute();
  }

  /** Who has a subscription that has not ended, by the database. */
  List<SubscriptionKey> unended(Handle tx) {
    return tx.createQuery(
            "SELECT subscriber, publisher, service FROM event_subscription WHERE state <> 'NGUNG'")
        .map(
            (row, context) ->
                new SubscriptionKey(
                    new MemberCode(row.getString(1)),
                    new MemberCode(row.getString(2)),
                    row.getString(3)))
        .list();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        State.valueOf(row.getString(1)), row.getObject(2, OffsetDateTime.class), row.getLong(3));
  }
}
