package vn.lienthong.routes.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * What became of an event at each subscriber, and the events as they come: of persons nothing, and
 * of the acts only their kind.
 */
public final class EventReport {
  private static final String HEAD =
      """
      SELECT e.evidence_id, e.seq, e.publisher, e.service, e.kind, e.message_id, e.published_at,
        e.withdrawn_by IS NOT NULL AS withdrawn, k.state,
        (SELECT count(*) FROM hand_over h WHERE h.evidence_id = e.evidence_id) AS given,
        (SELECT count(*) FROM hand_over h WHERE h.evidence_id = e.evidence_id AND h.state = 'XONG') AS ended
      FROM event_message e
        JOIN known_message k ON k.sender = e.publisher AND k.message_id = e.message_id
      """;
  private static final String ONE =
      HEAD
          + """
          WHERE e.message_id = :id AND (:publisher::text IS NULL OR e.publisher = :publisher)
          ORDER BY e.seq DESC LIMIT 1
          """;
  private static final String LATER =
      HEAD
          + """
          WHERE e.seq > :after AND (:member::text IS NULL OR e.publisher = :member
            OR EXISTS (SELECT FROM hand_over h
              WHERE h.evidence_id = e.evidence_id AND h.receiver = :member))
          ORDER BY e.seq LIMIT :limit
          """;
  private static final String WAYS =
      """
      SELECT h.receiver, h.state, h.created_at, h.done_at, h.last_fault->>'code' AS code,
        (SELECT v.detail->>'trangThai' FROM evidence_event v
          WHERE v.evidence_id = h.evidence_id AND v.kind = 'GIAO'
            AND v.detail->>'benNhan' = h.receiver ORDER BY v.id DESC LIMIT 1) AS said
      FROM hand_over h WHERE h.evidence_id = :event ORDER BY h.receiver
      """;
  private static final String CATCHING_UP =
      """
      SELECT subscriber FROM event_subscription
      WHERE publisher = :publisher AND service = :service AND state = 'BAT_KIP' ORDER BY 1
      """;

  private final Jdbi database;

  EventReport(Jdbi database) {
    this.database = database;
  }

  /** The delivery report of a publisher's own event; empty where it published none of that id. */
  public Optional<Map<String, Object>> of(@Nullable MemberCode publisher, UUID id) {
    return database.inTransaction(
        tx ->
            tx.createQuery(ONE)
                .bind("id", id)
                .bind("publisher", publisher == null ? null : publisher.value())
                .map((row, context) -> head(row))
                .findOne()
                .map(
                    head -> {
                      List<Map<String, Object>> ways =
                          tx.createQuery(WAYS)
                              .bind("event", head.evidenceId())
                              .map((row, context) -> way(row))
                              .list();
                      List<String> late =
                          tx.createQuery(CATCHING_UP)
                              .bind("publisher", head.fields().get("benCongBo"))
                              .bind("service", head.fields().get("dichVu"))
                              .mapTo(String.class)
                              .list();
                      return report(head.fields(), ways, late);
                    }));
  }

  /**
   * The events after a place, in order.
   *
   * @param member whose events, published or got; null for everybody's
   */
  public List<Map<String, Object>> after(long seq, @Nullable String member, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(LATER)
                .bind("after", seq)
                .bind("member", member)
                .bind("limit", limit)
                .map((row, context) -> head(row).fields())
                .list());
  }

  /** The place of the last event; 0 before the first. */
  public long last() {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(seq), 0) FROM event_message")
                .mapTo(Long.class)
                .one());
  }

  private record Head(long evidenceId, Map<String, Object> fields) {}

  private static Head head(ResultSet row) throws SQLException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("thuTu", row.getLong("seq"));
    fields.put("maThongDiep", row.getString("message_id"));
    fields.put("benCongBo", row.getString("publisher"));
    fields.put("dichVu", row.getString("service"));
    fields.put("loai", row.getString("kind"));
    fields.put("congBoLuc", time(row, "published_at"));
    fields.put("trangThai", row.getString("state"));
    fields.put("daThuHoi", row.getBoolean("withdrawn"));
    fields.put("tong", row.getInt("given"));
    fields.put("daGiao", row.getInt("ended"));
    return new Head(row.getLong("evidence_id"), fields);
  }

  private static Map<String, Object> report(
      Map<String, Object> head, List<Map<String, Object>> ways, List<String> late) {
    Map<String, Object> report = new LinkedHashMap<>(head);
    for (String state : List.of("DA_XU_LY", "DA_TIEP_NHAN", "TU_CHOI")) {
      report.put(
          "so_" + state, ways.stream().filter(way -> state.equals(way.get("trangThai"))).count());
    }
    List<Map<String, Object>> waiting = new ArrayList<>(ways);
    waiting.removeIf(way -> way.get("xongLuc") != null);
    report.put("dangCho", waiting.size());
    report.put("benNhan", ways);
    report.put("dangBatKip", late);
    return report;
  }

  private static Map<String, Object> way(ResultSet row) throws SQLException {
    String said = row.getString("said");
    String state = row.getString("state");
    boolean ended = state.equals("XONG");
    Map<String, Object> way = new LinkedHashMap<>();
    way.put("ma", row.getString("receiver"));
    way.put("trangThai", ended && said != null ? said : state);
    way.put("choTu", time(row, "created_at"));
    way.put("xongLuc", ended ? time(row, "done_at") : null);
    way.put("loiGanNhat", ended ? null : row.getString("code"));
    return way;
  }

  private static @Nullable String time(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null
        ? null
        : at.atZoneSameInstant(VietnamTime.ZONE)
            .toOffsetDateTime()
            .truncatedTo(ChronoUnit.MILLIS)
            .toString();
  }
}
