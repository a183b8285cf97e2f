package vn.lienthong.routes.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.HandOverState;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Reads where messages stand; changes nothing. */
final class StoppedMessages {
  private static final String SELECT =
      """
      SELECT h.id, h.state, h.receiver, h.attempts, h.expires_at,
        coalesce(h.expires_at <= now(), false) AS expired,
        h.sent_at IS NOT NULL OR h.ask_first AS maybe_sent,
        h.last_fault->>'code' AS code, h.last_fault->>'incident' AS incident,
        h.last_fault->>'detail' AS detail,
        e.sender, e.message_id, e.service, e.dossier_code, e.recorded_at,
        (SELECT count(*) FROM hand_over f
          WHERE f.receiver = h.receiver AND f.order_key = h.order_key AND f.id > h.id
            AND f.state NOT IN ('XONG', 'HET_HAN', 'BO_QUA')) AS followers
      FROM hand_over h JOIN evidence e ON e.id = h.evidence_id
      """;
  private static final String FILTERED =
      SELECT
          + """
          WHERE h.state = ANY(:states)
            AND (:receiver::text IS NULL OR h.receiver = :receiver::text)
            AND (:sender::text IS NULL OR e.sender = :sender::text)
            AND (:message::uuid IS NULL OR e.message_id = :message::uuid)
            AND (:service::text IS NULL OR e.service = :service::text)
            AND (:from::timestamptz IS NULL OR e.recorded_at >= :from::timestamptz)
            AND (:to::timestamptz IS NULL OR e.recorded_at < :to::timestamptz)
            AND (:code::text IS NULL OR h.last_fault->>'code' = :code::text)
            AND (:incident::text IS NULL OR h.last_fault->>'incident' = :incident::text)
          ORDER BY h.id LIMIT :max
          """;

  private final Jdbi database;

  StoppedMessages(Jdbi database) {
    this.database = database;
  }

  /** The oldest first. */
  List<StoppedMessage> find(ReplayFilter filter, int max) {
    return database.withHandle(
        handle ->
            bind(handle.createQuery(FILTERED), filter)
                .bind("max", max)
                .map((row, context) -> message(row))
                .list());
  }

  /** One by its hand-over. */
  Optional<StoppedMessage> find(long handOver) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE h.id = :id")
                .bind("id", handOver)
                .map((row, context) -> message(row))
                .findOne());
  }

  private static Query bind(Query query, ReplayFilter filter) {
    return query
        .bindArray("states", String.class, filter.states().stream().map(Enum::name).toList())
        .bind("receiver", text(filter.receiver()))
        .bind("sender", text(filter.sender()))
        .bind("message", filter.messageId())
        .bind("service", filter.service())
        .bind("from", filter.from())
        .bind("to", filter.to())
        .bind("code", filter.reasonCode())
        .bind("incident", filter.incident());
  }

  private static @Nullable String text(@Nullable MemberCode code) {
    return code == null ? null : code.value();
  }

  private static StoppedMessage message(ResultSet row) throws SQLException {
    return new StoppedMessage(
        row.getLong("id"),
        HandOverState.valueOf(row.getString("state")),
        new MemberCode(row.getString("sender")),
        row.getObject("message_id", UUID.class),
        new MemberCode(row.getString("receiver")),
        row.getString("service"),
        row.getString("dossier_code"),
        row.getObject("recorded_at", OffsetDateTime.class),
        row.getObject("expires_at", OffsetDateTime.class),
        row.getBoolean("expired"),
        row.getBoolean("maybe_sent"),
        row.getInt("attempts"),
        fault(row),
        row.getLong("followers"));
  }

  private static StoppedMessage.@Nullable Fault fault(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return code == null
        ? null
        : new StoppedMessage.Fault(code, row.getString("incident"), row.getString("detail"));
  }
}
