package vn.lienthong.routes.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;

/** Dossiers in the database; every change belongs to the caller's transaction. */
final class DossierStore {

  /** Opens a dossier; false when its code is taken. */
  boolean open(
      Handle tx,
      ProcedureDefinition definition,
      MessageHeader opener,
      long evidenceId,
      Collection<String> choices,
      @Nullable String unit) {
    return tx.createUpdate(
                """
                INSERT INTO dossier
                  (code, procedure, procedure_version, choices, unit, starter, started_by,
                   form_evidence_id)
                VALUES (:code, :procedure, :version, :choices, :unit, :starter, :startedBy, :form)
                ON CONFLICT (code) DO NOTHING
                """)
            .bind("code", opener.dossierCode())
            .bind("procedure", definition.service())
            .bind("version", definition.version())
            .bindArray("choices", String.class, choices.toArray())
            .bind("unit", unit)
            .bind("starter", opener.sender().value())
            .bind("startedBy", opener.id())
            .bind("form", evidenceId)
            .execute()
        == 1;
  }

  Optional<Dossier> find(Handle handle, String code) {
    return dossiers(handle, code, "");
  }

  /** Holds the dossier against everything else until the transaction ends. */
  Optional<Dossier> lock(Handle tx, String code) {
    return dossiers(tx, code, " FOR UPDATE");
  }

  /** Moves a dossier and gives the round of the progress message that tells of it. */
  int move(Handle tx, String code, DossierState state, @Nullable Ending ending, int statusCode) {
    return tx.createQuery(
            """
            UPDATE dossier
               SET state = :state, ending = :ending, status_code = :status,
                   status_round = status_round + 1, changed_at = now(),
                   done_at = CASE WHEN :final THEN coalesce(done_at, now()) END
             WHERE code = :code
            RETURNING status_round
            """)
        .bind("code", code)
        .bind("state", state.name())
        .bind("ending", ending == null ? null : ending.name())
        .bind("status", statusCode)
        .bind("final", state.isFinal())
        .mapTo(Integer.class)
        .one();
  }

  /** The dossier ends before its time; by the citizen's own message where there is one. */
  void end(Handle tx, String code, Ending ending, @Nullable Long withdrawal) {
    tx.createUpdate(
            "UPDATE dossier SET ending = :ending, withdrawal_evidence_id = :withdrawal"
                + " WHERE code = :code")
        .bind("code", code)
        .bind("ending", ending.name())
        .bind("withdrawal", withdrawal)
        .execute();
  }

  /** Its clock: when it is due, and since when it stands still. */
  void clock(Handle tx, String code, @Nullable Instant due, @Nullable Instant pausedAt) {
    tx.createUpdate("UPDATE dossier SET due_at = :due, paused_at = :paused WHERE code = :code")
        .bind("code", code)
        .bind("due", due)
        .bind("paused", pausedAt)
        .execute();
  }

  /**
   * The dossier cannot go on by itself; the citizen's status stays.
   *
   * @return false where it is over and needs nobody
   */
  boolean callOfficer(Handle tx, String code) {
    return tx.createUpdate(
                "UPDATE dossier SET state = 'CAN_CAN_BO', changed_at = now() WHERE code = :code"
                    + " AND state NOT IN ('HOAN_THANH', 'DA_DUNG', 'DA_RUT')")
            .bind("code", code)
            .execute()
        == 1;
  }

  private static Optional<Dossier> dossiers(Handle handle, String code, String suffix) {
    return handle
        .createQuery("SELECT *, now() AS moment FROM dossier WHERE code = :code" + suffix)
        .bind("code", code)
        .map((row, context) -> dossier(row))
        .findOne();
  }

  private static Dossier dossier(ResultSet row) throws SQLException {
    String ending = row.getString("ending");
    return new Dossier(
        row.getString("code"),
        row.getString("procedure"),
        row.getInt("procedure_version"),
        Set.of((String[]) row.getArray("choices").getArray()),
        row.getString("unit"),
        new MemberCode(row.getString("starter")),
        row.getObject("started_by", UUID.class),
        row.getLong("form_evidence_id"),
        DossierState.valueOf(row.getString("state")),
        ending == null ? null : Ending.valueOf(ending),
        row.getObject("withdrawal_evidence_id", Long.class),
        row.getInt("status_code"),
        row.getInt("status_round"),
        instant(row, "due_at"),
        instant(row, "paused_at"),
        row.getTimestamp("opened_at").toInstant(),
        instant(row, "done_at"),
        row.getTimestamp("moment").toInstant());
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
