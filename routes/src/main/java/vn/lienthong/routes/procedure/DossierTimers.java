package vn.lienthong.routes.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  /** Those that are due, the longest first. */
  List<Timer> due(Handle handle, int limit) {
    return handle
        .createQuery(
            "SELECT dossier_code, step, kind FROM dossier_timer WHERE due_at <= now()"
                + " ORDER BY due_at LIMIT :limit")
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Timer(
                    row.getString("dossier_code"),
                    row.getString("step"),
                    TimerKind.valueOf(row.getString("kind"))))
        .list();
  }

  /**
   * Takes one away, if it is due still and nobody else works on its dossier; what is done about it
   * belongs to the same transaction.
   */
  boolean take(Handle tx, Timer timer) {
    return tx.createUpdate(
                """
                DELETE FROM dossier_timer
                 WHERE dossier_code = (SELECT code FROM dossier WHERE code = :dossier
                                          FOR UPDATE SKIP LOCKED)
                   AND step = :step AND kind = :kind AND due_at <= now()
                """)
            .bind("dossier", timer.dossier())
            .bind("step", timer.step())
            .bind("kind", timer.kind().name())
            .execute()
        == 1;
  }

  /** Looks at one later: with it something is wrong that time or a person must mend. */
  void postpone(Handle tx, Timer timer, Duration pause) {
    tx.createUpdate(
            "UPDATE dossier_timer SET due_at = now() + :seconds * interval '1 second'"
                + " WHERE dossier_code = :dossier AND step = :step AND kind = :kind")
        .bind("seconds", pause.toSeconds())
        .bind("dossier", timer.dossier())
        .bind("step", timer.step())
        .bind("kind", timer.kind().name())
        .execute();
  }
}
