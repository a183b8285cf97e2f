package vn.lienthong.routes.procedure;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who holds a dossier, for which step, since when: the log of it says who took how long. */
final class DossierHolders {

  /** From now on this one holds it, nobody else. */
  void holds(Handle tx, String dossier, String step, String holder, boolean pauses) {
    nobody(tx, dossier, step);
    tx.createUpdate(
            """
            INSERT INTO dossier_holder (dossier_code, step, holder, pauses)
            VALUES (:dossier, :step, :holder, :pauses)
            """)
        .bind("dossier", dossier)
        .bind("step", step)
        .bind("holder", holder)
        .bind("pauses", pauses)
        .execute();
  }

  void nobody(Handle tx, String dossier, String step) {
    tx.createUpdate(
            "UPDATE dossier_holder SET until_at = now()"
                + " WHERE dossier_code = :dossier AND step = :step AND until_at IS NULL")
        .bind("dossier", dossier)
        .bind("step", step)
        .execute();
  }

  void nobody(Handle tx, String dossier) {
    tx.createUpdate(
            "UPDATE dossier_holder SET until_at = now()"
                + " WHERE dossier_code = :dossier AND until_at IS NULL")
        .bind("dossier", dossier)
        .execute();
  }

  /** Whether anybody holds it for this step. */
  boolean isHeld(Handle tx, String dossier, String step) {
    return tx.createQuery(
            "SELECT EXISTS (SELECT FROM dossier_holder"
                + " WHERE dossier_code = :dossier AND step = :step AND until_at IS NULL)")
        .bind("dossier", dossier)
        .bind("step", step)
        .mapTo(Boolean.class)
        .one();
  }

  /** Whether a supplement is awaited for any step. */
  boolean isPaused(Handle tx, String dossier) {
    return tx.createQuery(
            "SELECT EXISTS (SELECT FROM dossier_holder"
                + " WHERE dossier_code = :dossier AND pauses AND until_at IS NULL)")
        .bind("dossier", dossier)
        .mapTo(Boolean.class)
        .one();
  }

  /** Since when a supplement was awaited for the round of a step that was asked for then. */
  Optional<Instant> pausedSince(Handle tx, String dossier, String step, Instant asked) {
    return tx.createQuery(
            "SELECT min(from_at) FROM dossier_holder"
                + " WHERE dossier_code = :dossier AND step = :step AND pauses AND from_at >= :asked")
        .bind("dossier", dossier)
        .bind("step", step)
        .bind("asked", asked)
        .mapTo(Instant.class)
        .findOne();
  }
}
