package vn.lienthong.routes.procedure.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Notices and the dossiers that name them; every change belongs to the caller's transaction. */
final class NoticeStore {
  // One row a notice, with the dossier in which it was registered before any other that names it.
  private static final String NOTICES =
      """
      SELECT n.kind, n.issuer, n.evidence_id, n.state, n.received_at, n.commune,
             d.dossier_code, d.registered_at IS NOT NULL AS registered
      FROM health_notice n
      LEFT JOIN LATERAL (SELECT * FROM dossier_notice x
                         WHERE x.kind = n.kind AND x.number_digest = n.number_digest
                         ORDER BY x.registered_at NULLS LAST, x.dossier_code LIMIT 1) d ON true
      """;

  private static final String LATE =
      """
      n.state <> 'DA_THU_HOI'
      AND n.received_at < now() - make_interval(days =>
            CASE n.kind WHEN 'CHUNG_SINH' THEN :birth ELSE :death END)
      AND NOT EXISTS (SELECT FROM dossier_notice r
                      WHERE r.kind = n.kind AND r.number_digest = n.number_digest
                        AND r.registered_at IS NOT NULL)
      """;

  /** False when this facility issued that number before. */
  boolean add(
      Handle tx,
      NoticeKind kind,
      byte[] number,
      MemberCode issuer,
      long evidence,
      @Nullable String commune) {
    return tx.createUpdate(
                """
                INSERT INTO health_notice (kind, number_digest, issuer, evidence_id, commune)
                VALUES (:kind, :number, :issuer, :evidence, :commune)
                ON CONFLICT (kind, number_digest, issuer) DO NOTHING
                """)
            .bind("kind", kind.name())
            .bind("number", number)
            .bind("issuer", issuer.value())
            .bind("evidence", evidence)
            .bind("commune", commune)
            .execute()
        == 1;
  }

  /** False when the facility has no such notice in force. */
  boolean change(
      Handle tx,
      NoticeKind kind,
      byte[] number,
      MemberCode issuer,
      Notice.State state,
      long evidence,
      @Nullable String commune) {
    return tx.createUpdate(
                """
                UPDATE health_notice
                   SET state = :state, evidence_id = :evidence, changed_at = now(),
                       commune = coalesce(:commune, commune)
                 WHERE kind = :kind AND number_digest = :number AND issuer = :issuer
                   AND state <> 'DA_THU_HOI'
                """)
            .bind("kind", kind.name())
            .bind("number", number)
            .bind("issuer", issuer.value())
            .bind("state", state.name())
            .bind("evidence", evidence)
            .bind("commune", commune)
            .execute()
        == 1;
  }

  List<Notice> find(Handle handle, NoticeKind kind, byte[] number) {
    return list(
        handle
            .createQuery(NOTICES + "WHERE n.kind = :kind AND n.number_digest = :number ORDER BY 2")
            .bind("kind", kind.name())
            .bind("number", number));
  }

  void name(Handle tx, String dossier, NoticeKind kind, byte[] number) {
    tx.createUpdate(
            """
            INSERT INTO dossier_notice (dossier_code, kind, number_digest)
            VALUES (:dossier, :kind, :number)
            ON CONFLICT (dossier_code, kind) DO UPDATE SET number_digest = :number
             WHERE dossier_notice.registered_at IS NULL
            """)
        .bind("dossier", dossier)
        .bind("kind", kind.name())
        .bind("number", number)
        .execute();
  }

  void registered(Handle tx, String dossier, NoticeKind kind) {
    tx.createUpdate(
            """
            UPDATE dossier_notice SET registered_at = now()
            WHERE dossier_code = :dossier AND kind = :kind AND registered_at IS NULL
            """)
        .bind("dossier", dossier)
        .bind("kind", kind.name())
        .execute();
  }

  List<String> dossiers(Handle handle, NoticeKind kind, byte[] number) {
    return handle
        .createQuery(
            """
            SELECT dossier_code FROM dossier_notice
            WHERE kind = :kind AND number_digest = :number ORDER BY dossier_code
            """)
        .bind("kind", kind.name())
        .bind("number", number)
        .mapTo(String.class)
        .list();
  }

  List<Notice> late(Handle handle, NoticeLimits limits, @Nullable String commune, int most) {
    String there = "WHERE (:commune::text IS NULL OR n.commune = :commune::text) AND ";
    return list(
        limited(
            handle
                .createQuery(NOTICES + there + LATE + " ORDER BY n.received_at LIMIT :most")
                .bind("commune", commune),
            limits,
            most));
  }

  /** How many are late of a kind, and when the oldest of them came. */
  Map<NoticeKind, LateNotices> count(Handle handle, NoticeLimits limits) {
    return handle
        .createQuery(
            "SELECT n.kind, count(*), extract(epoch FROM now() - min(n.received_at)) AS seconds"
                + " FROM health_notice n WHERE "
                + LATE
                + " GROUP BY 1")
        .bind("birth", limits.birthDays())
        .bind("death", limits.deathDays())
        .reduceRows(
            new EnumMap<>(NoticeKind.class),
            (all, row) -> {
              var late =
                  new LateNotices(
                      row.getColumn("count", Long.class), row.getColumn("seconds", Double.class));
              all.put(NoticeKind.valueOf(row.getColumn("kind", String.class)), late);
              return all;
            });
  }

  /** Late ones of which nobody was told, now told: each to one caller, of any number of nodes. */
  List<Notice> claimLate(Handle tx, NoticeLimits limits, int most) {
    return list(
        limited(
            tx.createQuery(
                """
                WITH late AS (SELECT n.kind, n.number_digest, n.issuer FROM health_notice n
                  WHERE n.alarmed_at IS NULL AND %s
                  ORDER BY n.received_at LIMIT :most FOR UPDATE SKIP LOCKED)
                UPDATE health_notice n SET alarmed_at = now() FROM late
                WHERE n.kind = late.kind AND n.number_digest = late.number_digest
                  AND n.issuer = late.issuer
                RETURNING n.kind, n.issuer, n.evidence_id, n.state, n.received_at, n.commune,
                  NULL::text AS dossier_code, false AS registered
                """
                    .formatted(LATE)),
            limits,
            most));
  }

  private static Query limited(Query query, NoticeLimits limits, int most) {
    return query
        .bind("birth", limits.birthDays())
        .bind("death", limits.deathDays())
        .bind("most", most);
  }

  private static List<Notice> list(Query query) {
    return query.map((row, context) -> notice(row)).list();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        NoticeKind.valueOf(row.getString("kind")),
        new MemberCode(row.getString("issuer")),
        row.getLong("evidence_id"),
        Notice.State.valueOf(row.getString("state")),
        row.getObject("received_at", OffsetDateTime.class),
        row.getString("commune"),
        row.getString("dossier_code"),
        row.getBoolean("registered"));
  }
}
