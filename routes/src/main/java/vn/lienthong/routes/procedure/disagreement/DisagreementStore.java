package vn.lienthong.routes.procedure.disagreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Cases and conclusions; every change belongs to the caller's transaction. */
final class DisagreementStore {
  private static final String COLUMNS = "evidence_id, code, starter, registry, justice";
  private static final String OVERDUE =
      "SELECT "
          + COLUMNS
          + """
           FROM disagreement WHERE state = 'CHO' AND due_at <= now()
          ORDER BY due_at LIMIT 100 FOR UPDATE SKIP LOCKED
          """;
  private static final String CONCLUDE =
      """
      INSERT INTO disagreement_conclusion (case_id, decider, evidence_id, digest, decided)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (case_id, decider) DO UPDATE
      SET evidence_id = EXCLUDED.evidence_id, digest = EXCLUDED.digest,
        decided = EXCLUDED.decided, at = now()
      """;

  /**
   * What one decider concluded.
   *
   * @param evidenceId its message
   * @param digest of all that has to be equal
   * @param decided whether it found enough to decide
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  record Conclusion(long evidenceId, byte[] digest, boolean decided) {}

  /** False where that code was used before. */
  boolean open(Handle tx, Disagreement one, Instant due) {
    return tx.createUpdate(
                """
                INSERT INTO disagreement (evidence_id, code, starter, registry, justice, due_at)
                VALUES (:evidence, :code, :starter, :registry, :justice, :due)
                ON CONFLICT (code) DO NOTHING
                """)
            .bind("evidence", one.evidenceId())
            .bind("code", one.code())
            .bind("starter", one.starter().value())
            .bind("registry", one.registry().value())
            .bind("justice", one.justice().value())
            .bind("due", due.atOffset(ZoneOffset.UTC))
            .execute()
        == 1;
  }

  /** A case that is not closed and waits for this decider's word, held until the end. */
  Optional<Disagreement> waiting(Handle tx, String code, MemberCode decider) {
    return tx.createQuery(
            "SELECT "
                + COLUMNS
                + " FROM disagreement WHERE code = :code AND state <> 'XONG'"
                + " AND :decider IN (registry, justice) FOR UPDATE")
        .bind("code", code)
        .bind("decider", decider.value())
        .map((row, context) -> disagreement(row))
        .findOne();
  }

  /** Those whose deadline has passed without an end, held until the end. */
  List<Disagreement> overdue(Handle tx) {
    return tx.createQuery(OVERDUE).map((row, context) -> disagreement(row)).list();
  }

  void conclude(Handle tx, Disagreement of, MemberCode decider, Conclusion what) {
    tx.execute(
        CONCLUDE,
        of.evidenceId(),
        decider.value(),
        what.evidenceId(),
        what.digest(),
        what.decided());
  }

  /** What was concluded so far: of one decider, or of both. */
  List<Conclusion> conclusions(Handle tx, Disagreement of) {
    return tx.createQuery(
            "SELECT evidence_id, digest, decided FROM disagreement_conclusion"
                + " WHERE case_id = ? ORDER BY at, evidence_id")
        .bind(0, of.evidenceId())
        .map((row, context) -> new Conclusion(row.getLong(1), row.getBytes(2), row.getBoolean(3)))
        .list();
  }

  void needsOfficer(Handle tx, Disagreement one) {
    tx.execute(
        "UPDATE disagreement SET state = 'CAN_CAN_BO' WHERE evidence_id = ?", one.evidenceId());
  }

  /** Both agree: nobody is called any more. */
  void close(Handle tx, Disagreement one) {
    tx.execute(
        "UPDATE disagreement SET state = 'XONG', closed_at = now() WHERE evidence_id = ?",
        one.evidenceId());
    tx.execute(
        "UPDATE officer_case SET closed_at = now()"
            + " WHERE kind = 'SAI_LECH' AND evidence_id = ? AND closed_at IS NULL",
        one.evidenceId());
  }

  private static Disagreement disagreement(ResultSet row) throws SQLException {
    return new Disagreement(
        row.getLong(1),
        row.getString(2),
        new MemberCode(row.getString(3)),
        new MemberCode(row.getString(4)),
        new MemberCode(row.getString(5)));
  }
}
