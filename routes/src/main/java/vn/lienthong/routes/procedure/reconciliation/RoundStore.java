package vn.lienthong.routes.procedure.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rounds in the database; every change belongs to the caller's transaction. */
final class RoundStore {
  // Of several hub nodes that want the same round at once, one opens it.
  private static final String OPEN =
      """
      INSERT INTO reconciliation_round (code, kind, day, number, run_on, salt, answer_by)
      SELECT 'DS-' || :day || '-' || :kind || '-' || n.next, :kind, :day, n.next,
             (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, :salt,
             now() + make_interval(secs => :wait)
      FROM (SELECT count(*) + 1 AS next FROM reconciliation_round
            WHERE kind = :kind AND day = :day) n
      WHERE NOT EXISTS (SELECT FROM reconciliation_round
                        WHERE kind = :kind AND day = :day AND ended_at IS NULL)
      ON CONFLICT DO NOTHING
      RETURNING code
      """;

  // Each day since the hub's first dossier of the kind, until its books agree. Those that agreed
  // before the day had ended say nothing of its rest.
  private static final String DUE =
      """
      WITH today AS (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day,
                            (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::time AS hour),
           first AS (SELECT (min(asked_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day
                     FROM dossier_step WHERE service = :service)
      SELECT d::date FROM today, first,
        generate_series(greatest(first.day, today.day - :back), today.day - 1, '1 day') d
      WHERE first.day IS NOT NULL AND today.hour >= CAST(:hour AS time)
        AND NOT EXISTS (SELECT FROM reconciliation_round r WHERE r.kind = :kind AND r.day = d::date
                        AND (r.state = 'KHOP' AND r.run_on > r.day OR r.run_on = today.day
                             OR r.ended_at IS NULL))
      ORDER BY 1
      """;

  /**
   * Opens a round.
   *
   * @return its code; empty where another is open
   */
  Optional<String> open(Handle tx, String kind, LocalDate day, byte[] salt, Duration wait) {
    return tx.createQuery(OPEN)
        .bind("kind", kind)
        .bind("day", day)
        .bind("salt", salt)
        .bind("wait", wait.toSeconds())
        .mapTo(String.class)
        .findOne();
  }

  /** The days whose rounds are to be opened now. */
  List<LocalDate> due(Handle handle, ActKind act, ReconciliationPlan plan) {
    return handle
        .createQuery(DUE)
        .bind("service", act.service())
        .bind("kind", act.kind())
        .bind("back", plan.daysBack())
        .bind("hour", plan.hour().toString())
        .mapTo(LocalDate.class)
        .list();
  }

  /** Holds a round until the transaction ends. */
  Optional<Round> lock(Handle tx, String code) {
    return tx.createQuery(
            "SELECT *, now() >= answer_by AS time_is_up FROM reconciliation_round"
                + " WHERE code = :code FOR UPDATE")
        .bind("code", code)
        .map((row, context) -> round(row))
        .findOne();
  }

  /** Open rounds whose time is up. */
  List<String> waitedLongEnough(Handle handle) {
    return handle
        .createQuery(
            "SELECT code FROM reconciliation_round WHERE ended_at IS NULL AND answer_by <= now()")
        .mapTo(String.class)
        .list();
  }

  /** From now on keys are awaited. */
  void wantKeys(Handle tx, String code, Duration wait) {
    tx.createUpdate(
            "UPDATE reconciliation_round SET state = 'CHI_TIET',"
                + " answer_by = now() + make_interval(secs => :wait) WHERE code = :code")
        .bind("code", code)
        .bind("wait", wait.toSeconds())
        .execute();
  }

  /** It is over: the salt is forgotten, and keys that nobody misses. */
  void end(Handle tx, String code, boolean agrees) {
    tx.createUpdate(
            "UPDATE reconciliation_round SET state = :state, salt = NULL, ended_at = now()"
                + " WHERE code = :code")
        .bind("code", code)
        .bind("state", agrees ? "KHOP" : "LECH")
        .execute();
    for (String told : List.of("reconciliation_total", "reconciliation_key")) {
      tx.createUpdate("DELETE FROM " + told + " WHERE round = :code").bind("code", code).execute();
    }
  }

  private static Round round(ResultSet row) throws SQLException {
    byte @Nullable [] salt = row.getBytes("salt");
    return new Round(
        row.getString("code"),
        row.getString("kind"),
        row.getObject("day", LocalDate.class),
        salt == null ? new byte[0] : salt,
        row.getString("state"),
        row.getBoolean("time_is_up"));
  }
}
