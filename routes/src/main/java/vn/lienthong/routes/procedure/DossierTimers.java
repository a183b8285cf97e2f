package vn.lienthong.routes.procedure;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What dossiers are to be woken up for, and when, in the database: a restart forgets none, and any
 * node may see to it.
 */
final class DossierTimers {

  /** One that is due. */
  record Timer(String dossier, String step, TimerKind kind) {}

  /** Sets one, in place of the same one before. */
  void set(Handle tx, String dossier, String step, TimerKind kind, Instant due) {
    tx.createUpdate(
            """
            INSERT INTO dossier_timer (dossier_code, step, kind, due_at)
            VALUES (:dossier, :step, :kind, :due)
            ON CONFLICT (dossier_code, step, kind) DO UPDATE SET due_at = :due
            """)
        .bind("dossier", dossier)
        .bind("step", step)
        .bind("kind", kind.name())
        .bind("due", due)
        .execute();
  }

  void clear(Handle tx, String dossier, String step) {
    tx.createUpdate("DELETE FROM dossier_timer WHERE dossier_code = :dossier AND step = :step")
        .bind("dossier", dossier)
        .bind("step", step)
        .execute();
  }

  void clearAll(Handle tx, String dossier) {
    tx.createUpdate("DELETE FROM dossier_timer WHERE dossier_code = :dossier")
        .bind("dossier", dossier)
        .execute();
  }

  /**
   * Takes one that is due; what is done about it belongs to the same transaction. Dossiers that
   * somebody else works on are left for the next look.
   */
  Optional<Timer> due(Handle tx) {
    return tx.createQuery(
            """
            DELETE FROM dossier_timer t
            USING (SELECT w.dossier_code, w.step, w.kind
                     FROM dossier_timer w JOIN dossier d ON d.code = w.dossier_code
                    WHERE w.due_at <= now()
                    ORDER BY w.due_at
                    LIMIT 1
                      FOR UPDATE SKIP LOCKED) due
            WHERE t.dossier_code = due.dossier_code AND t.step = due.step AND t.kind = due.kind
            RETURNING t.dossier_code, t.step, t.kind
            """)
        .map(
            (row, context) ->
                new Timer(
                    row.getString("dossier_code"),
                    row.getString("step"),
                    TimerKind.valueOf(row.getString("kind"))))
        .findOne();
  }
}
