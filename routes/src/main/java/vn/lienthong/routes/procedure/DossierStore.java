package vn.lienthong.routes.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Dossiers and their steps in the database; every change belongs to the caller's transaction. */
final class DossierStore {

  /** Opens a dossier; false when its code is taken. */
  boolean open(Handle tx, String code, String procedure, MessageHeader opener, long evidenceId) {
    return tx.createUpdate(
                """
                INSERT INTO dossier
                  (code, procedure, starter, started_by, form_evidence_id, state, status_code)
                VALUES (:code, :procedure, :starter, :startedBy, :form, 'DANG_XU_LY', 1)
                ON CONFLICT (code) DO NOTHING
                """)
            .bind("code", code)
            .bind("procedure", procedure)
            .bind("starter", opener.sender().value())
            .bind("startedBy", opener.id())
            .bind("form", evidenceId)
            .execute()
        == 1;
  }

  Optional<Dossier> find(Handle handle, String code) {
    return dossiers(handle, code, "");
  }

  /** Holds the dossier against other results until the transaction ends. */
  Optional<Dossier> lock(Handle tx, String code) {
    return dossiers(tx, code, " FOR UPDATE");
  }

  /** Moves a dossier and gives the round of the progress message that tells of it. */
  int move(Handle tx, String code, DossierState state, int statusCode) {
    return tx.createQuery(
            """
            UPDATE dossier
               SET state = :state, status_code = :status, status_round = status_round + 1,
                   changed_at = now(),
                   done_at = CASE WHEN :state = 'HOAN_THANH' THEN now() END
             WHERE code = :code
            RETURNING status_round
            """)
        .bind("code", code)
        .bind("state", state.name())
        .bind("status", statusCode)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * The dossier cannot go on by itself; the citizen's status stays.
   *
   * @return false where it is completed and needs nobody
   */
  boolean callOfficer(Handle tx, String code) {
    return tx.createUpdate(
                "UPDATE dossier SET state = 'CAN_CAN_BO', changed_at = now()"
                    + " WHERE code = :code AND state <> 'HOAN_THANH'")
            .bind("code", code)
            .execute()
        == 1;
  }

  void ask(Handle tx, String code, String step, int round, MemberCode provider, UUID message) {
    tx.createUpdate(
            """
            INSERT INTO dossier_step (dossier_code, step, round, provider, message_id, state)
            VALUES (:code, :step, :round, :provider, :message, 'DA_GUI')
            """)
        .bind("code", code)
        .bind("step", step)
        .bind("round", round)
        .bind("provider", provider.value())
        .bind("message", message)
        .execute();
  }

  void answer(Handle tx, UUID message, StepState state, @Nullable Long evidence) {
    tx.createUpdate(
            """
            UPDATE dossier_step
               SET state = :state, result_evidence_id = coalesce(:evidence, result_evidence_id),
                   changed_at = now()
             WHERE message_id = :message
            """)
        .bind("message", message)
        .bind("state", state.name())
        .bind("evidence", evidence)
        .execute();
  }

  List<DossierStep> steps(Handle handle, String code) {
    return handle
        .createQuery(
            "SELECT * FROM dossier_step WHERE dossier_code = :code ORDER BY asked_at, step")
        .bind("code", code)
        .map((row, context) -> step(row))
        .list();
  }

  private static Optional<Dossier> dossiers(Handle handle, String code, String suffix) {
    return handle
        .createQuery("SELECT * FROM dossier WHERE code = :code" + suffix)
        .bind("code", code)
        .map((row, context) -> dossier(row))
        .findOne();
  }

  private static Dossier dossier(ResultSet row) throws SQLException {
    return new Dossier(
        row.getString("code"),
        row.getString("procedure"),
        new MemberCode(row.getString("starter")),
        row.getObject("started_by", UUID.class),
        row.getLong("form_evidence_id"),
        DossierState.valueOf(row.getString("state")),
        row.getInt("status_code"),
        row.getInt("status_round"),
        row.getObject("opened_at", OffsetDateTime.class),
        row.getObject("done_at", OffsetDateTime.class));
  }

  private static DossierStep step(ResultSet row) throws SQLException {
    return new DossierStep(
        row.getString("dossier_code"),
        row.getString("step"),
        row.getInt("round"),
        new MemberCode(row.getString("provider")),
        row.getObject("message_id", UUID.class),
        StepState.valueOf(row.getString("state")),
        row.getObject("result_evidence_id", Long.class));
  }
}
