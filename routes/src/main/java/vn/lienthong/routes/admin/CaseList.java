package vn.lienthong.routes.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.HandOverState;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.routes.pipeline.OfficerCases;

/** Reads what waits for a person; changes nothing. */
final class CaseList {
  private static final String SELECT =
      """
      SELECT c.*, d.starter, e.sender || '/' || e.message_id AS message, e.service, e.receiver,
        h.state AS delivery
      FROM officer_case c
        JOIN evidence e ON e.id = c.evidence_id
        LEFT JOIN hand_over h ON h.evidence_id = e.id AND h.receiver = e.receiver
        LEFT JOIN dossier d ON d.code = c.dossier_code
      """;
  private static final String FILTERED =
      SELECT
          + """
          WHERE (:all OR c.closed_at IS NULL)
            AND (:dossier::text IS NULL OR c.dossier_code = :dossier::text)
            AND (:incident::text IS NULL OR c.incident = :incident::text)
          ORDER BY c.opened_at, c.id LIMIT :max
          """;

  private final Jdbi database;

  CaseList(Jdbi database) {
    this.database = database;
  }

  /**
   * Which ones.
   *
   * @param dossier of this dossier only; null for all
   * @param incident with this incident id only; null for all
   * @param all those too that are closed
   */
  record Filter(@Nullable String dossier, @Nullable String incident, boolean all) {}

  /** The oldest first. */
  List<OpenCase> find(Filter filter, int max) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(FILTERED)
                .bind("all", filter.all())
                .bind("dossier", filter.dossier())
                .bind("incident", filter.incident())
                .bind("max", max)
                .map((row, context) -> read(row))
                .list());
  }

  Optional<OpenCase> find(long id) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE c.id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
  }

  private static OpenCase read(ResultSet row) throws SQLException {
    String delivery = row.getString("delivery");
    return new OpenCase(
        row.getLong("id"),
        OfficerCases.Kind.valueOf(row.getString("kind")),
        row.getString("dossier_code"),
        row.getString("starter"),
        row.getString("message"),
        row.getString("service"),
        row.getString("receiver"),
        delivery == null ? null : HandOverState.valueOf(delivery),
        fault(row),
        row.getObject("opened_at", OffsetDateTime.class),
        row.getString("taken_by"),
        row.getObject("taken_at", OffsetDateTime.class),
        row.getString("note"),
        row.getString("closed_by"),
        row.getObject("closed_at", OffsetDateTime.class));
  }

  private static OpenCase.Fault fault(ResultSet row) throws SQLException {
    String wireCode = row.getString("code");
    HubErrorCode code = HubErrorCode.ofWireCode(wireCode).orElse(HubErrorCode.HUB_FAULT);
    return new OpenCase.Fault(
        wireCode,
        code.vietnamese(),
        code.english(),
        row.getString("detail"),
        row.getString("incident"));
  }
}
