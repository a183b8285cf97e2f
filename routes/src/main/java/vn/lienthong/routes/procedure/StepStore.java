package vn.lienthong.routes.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Steps and supplements in the database; every change belongs to the caller's transaction. */
final class StepStore {

  void add(Handle tx, DossierStep step) {
    tx.createUpdate(
            """
            INSERT INTO dossier_step
              (dossier_code, step, service, round, provider, message_id, state, due_at)
            VALUES (:code, :step, :service, :round, :provider, :message, :state, :due)
            """)
        .bind("code", step.dossierCode())
        .bind("step", step.step())
        .bind("service", step.service())
        .bind("round", step.round())
        .bind("provider", step.provider().value())
        .bind("message", step.messageId())
        .bind("state", step.state().name())
        .bind("due", step.dueAt())
        .execute();
  }

  /** A step stands otherwise now; the evidence of its result stays where none is given. */
  void move(Handle tx, UUID message, StepState state, @Nullable Long evidence) {
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

  /** Notes that its provider was asked to leave it. */
  void withdrawalAsked(Handle tx, UUID message) {
    tx.createUpdate("UPDATE dossier_step SET withdrawal_asked = true WHERE message_id = :message")
        .bind("message", message)
        .execute();
  }

  /** Every round of every step, in the order in which they were asked for. */
  List<DossierStep> steps(Handle handle, String code) {
    return handle
        .createQuery(
            "SELECT * FROM dossier_step WHERE dossier_code = :code ORDER BY asked_at, step, round")
        .bind("code", code)
        .map((row, context) -> step(row))
        .list();
  }

  /** A supplement that begins a round of a step. */
  void supplement(Handle tx, String code, String step, int round, long evidence) {
    tx.createUpdate(
            """
            INSERT INTO dossier_supplement (dossier_code, step, round, evidence_id)
            VALUES (:code, :step, :round, :evidence)
            """)
        .bind("code", code)
        .bind("step", step)
        .bind("round", round)
        .bind("evidence", evidence)
        .execute();
  }

  /** The evidence of a dossier's supplements, in their order. */
  List<Long> supplements(Handle handle, String code) {
    return handle
        .createQuery(
            "SELECT evidence_id FROM dossier_supplement WHERE dossier_code = :code"
                + " ORDER BY came_at, evidence_id")
        .bind("code", code)
        .mapTo(Long.class)
        .list();
  }

  private static DossierStep step(ResultSet row) throws SQLException {
    Instant due = DossierStore.instant(row, "due_at");
    return new DossierStep(
        row.getString("dossier_code"),
        row.getString("step"),
        row.getString("service"),
        row.getInt("round"),
        new MemberCode(row.getString("provider")),
        row.getObject("message_id", UUID.class),
        StepState.valueOf(row.getString("state")),
        row.getObject("result_evidence_id", Long.class),
        due,
        row.getBoolean("withdrawal_asked"),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }
}
