package vn.lienthong.routes.procedure;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Requests for done steps whose record an agency's book lacks; their results change no dossier. */
final class StepRepeats {
  void add(Handle tx, UUID message, DossierStep step) {
    tx.createUpdate(
            """
            INSERT INTO reconciliation_repeat (message_id, dossier_code, step, provider)
            VALUES (:message, :dossier, :step, :provider)
            """)
        .bind("message", message)
        .bind("dossier", step.dossierCode())
        .bind("step", step.step())
        .bind("provider", step.provider().value())
        .execute();
  }

  int of(Handle tx, String dossier, String step) {
    return tx.createQuery(
            "SELECT count(*) FROM reconciliation_repeat"
                + " WHERE dossier_code = :dossier AND step = :step")
        .bind("dossier", dossier)
        .bind("step", step)
        .mapTo(Integer.class)
        .one();
  }

  /** Whether a result answers such a request; it is noted then. */
  boolean took(DossierMessage message) {
    return message
            .tx()
            .createUpdate(
                """
                UPDATE reconciliation_repeat
                   SET result_evidence_id = :evidence, answered_at = now()
                 WHERE message_id = :reference AND dossier_code = :dossier AND provider = :sender
                """)
            .bind("evidence", message.evidenceId())
            .bind("reference", message.header().reference())
            .bind("dossier", message.dossier().code())
            .bind("sender", message.header().sender().value())
            .execute()
        == 1;
  }
}
