package vn.lienthong.routes.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;

/** The events that were published; every change belongs to the caller's transaction. */
final class EventStore {
  private static final String COLUMNS =
      "e.evidence_id, e.seq, e.kind, e.commune, e.original_id, e.withdrawn_by, e.expires_at, e.order_keys";
  private static final String ADD =
      """
      INSERT INTO event_message (evidence_id, publisher, service, message_id, code_digest, kind,
        commune, original_id, order_keys, expires_at)
      VALUES (:evidence, :publisher, :service, :message, :code, :kind, :commune, :original,
        ARRAY(SELECT decode(key, 'hex') FROM unnest(:keys::text[]) AS one(key)), :expires)
      ON CONFLICT (publisher, service, code_digest) DO NOTHING
      """;
  private static final String BY_CODE =
      "SELECT "
          + COLUMNS
          + """
          , r.withdrawn_by IS NOT NULL AS root_withdrawn
          FROM event_message e JOIN event_message r ON r.evidence_id = coalesce(e.original_id, e.evidence_id)
          WHERE e.publisher = :publisher AND e.service = :service AND e.code_digest = :code
          FOR UPDATE
          """;
  private static final String CHAIN =
      "SELECT "
          + COLUMNS
          + """
           FROM event_message e
          WHERE (e.evidence_id = :root OR e.original_id = :root) AND e.seq < :before
            AND NOT EXISTS (SELECT FROM hand_over h
              WHERE h.evidence_id = e.evidence_id AND h.receiver = :receiver)
          ORDER BY e.seq
          """;
  // Content that its retention has ended is nobody's any more.
  private static final String MISSED =
      "SELECT "
          + COLUMNS
          + """
           FROM event_message e JOIN evidence kept ON kept.id = e.evidence_id
          WHERE e.publisher = :publisher AND e.service = :service AND e.seq > :after
            AND e.seq <= :until AND e.published_at >= :from
            AND (e.expires_at IS NULL OR e.expires_at > now())
            AND EXISTS (SELECT FROM content_key k
              WHERE k.month = kept.month AND k.evidence_id = kept.id)
          ORDER BY e.seq LIMIT :limit
          """;

  /** False where that code was used before. */
  boolean add(
      Handle tx,
      long evidence,
      MessageHeader header,
      EventContent content,
      byte[] code,
      @Nullable Long original,
      List<byte[]> keys) {
    return tx.createUpdate(ADD)
            .bind("evidence", evidence)
            .bind("publisher", header.sender().value())
            .bind("service", header.service())
            .bind("message", header.id())
            .bind("code", code)
            .bind("kind", content.kind())
            .bind("commune", content.commune())
            .bind("original", original)
            .bindArray("keys", String.class, keys.stream().map(HexFormat.of()::formatHex).toList())
            .bind("expires", header.expiresAt())
            .execute()
        == 1;
  }

  /**
   * The event with that code, held until the transaction ends; withdrawn where its first one is.
   */
  Optional<KeptEvent> find(Handle tx, MemberCode publisher, String service, byte[] code) {
    return tx.createQuery(BY_CODE)
        .bind("publisher", publisher.value())
        .bind("service", service)
        .bind("code", code)
        .map((row, context) -> event(row, row.getBoolean("root_withdrawn")))
        .findOne();
  }

  void withdraw(Handle tx, long event, long by) {
    tx.execute("UPDATE event_message SET withdrawn_by = ? WHERE evidence_id = ?", by, event);
  }

  /** The place of an event. */
  KeptEvent of(Handle tx, long evidence) {
    return tx.createQuery("SELECT " + COLUMNS + " FROM event_message e WHERE evidence_id = ?")
        .bind(0, evidence)
        .map((row, context) -> event(row, false))
        .one();
  }

  /** What of a chain before an event a receiver was never given, in order. */
  List<KeptEvent> chain(Handle tx, KeptEvent event, MemberCode receiver) {
    return tx.createQuery(CHAIN)
        .bind("root", event.root())
        .bind("before", event.seq())
        .bind("receiver", receiver.value())
        .map((row, context) -> event(row, false))
        .list();
  }

  /**
   * What a subscription may have missed, in order.
   *
   * @param after place of the last that it was given
   * @param until place of the last that is sure to be seen
   */
  List<KeptEvent> missed(
      Handle tx, SubscriptionKey of, OffsetDateTime from, long after, long until, int limit) {
    return tx.createQuery(MISSED)
        .bind("publisher", of.publisher().value())
        .bind("service", of.service())
        .bind("from", from)
        .bind("after", after)
        .bind("until", until)
        .bind("limit", limit)
        .map((row, context) -> event(row, false))
        .list();
  }

  /** The place of the last event of a publisher; 0 before the first. */
  long last(Handle tx, SubscriptionKey of) {
    return tx.createQuery(
            "SELECT coalesce(max(seq), 0) FROM event_message WHERE publisher = ? AND service = ?")
        .bind(0, of.publisher().value())
        .bind(1, of.service())
        .mapTo(Long.class)
        .one();
  }

  /** Whether a receiver was given an event, or will be. */
  boolean isGiven(Handle tx, long evidence, MemberCode receiver) {
    return tx.createQuery(
            "SELECT EXISTS (SELECT FROM hand_over WHERE evidence_id = ? AND receiver = ?)")
        .bind(0, evidence)
        .bind(1, receiver.value())
        .mapTo(Boolean.class)
        .one();
  }

  private static KeptEvent event(ResultSet row, boolean rootWithdrawn) throws SQLException {
    long original = row.getLong("original_id");
    Long first = row.wasNull() ? null : Long.valueOf(original);
    boolean withdrawn = row.getObject("withdrawn_by") != null || rootWithdrawn;
    return new KeptEvent(
        row.getLong("evidence_id"),
        row.getLong("seq"),
        row.getString("kind"),
        row.getString("commune"),
        first,
        withdrawn,
        row.getObject("expires_at", OffsetDateTime.class),
        List.of((byte[][]) row.getArray("order_keys").getArray()));
  }
}
