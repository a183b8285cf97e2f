package vn.lienthong.routes.procedure.paper;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Papers and who got them; every change belongs to the caller's transaction. */
final class PaperStore {
  /** False when this issuer gave that code before. */
  boolean add(Handle tx, MemberCode issuer, byte[] code, long evidence, @Nullable String dossier) {
    return tx.createUpdate(
                """
                INSERT INTO electronic_paper (issuer, code_digest, evidence_id, dossier_code)
                VALUES (:issuer, :code, :evidence, :dossier)
                ON CONFLICT (issuer, code_digest) DO NOTHING
                """)
            .bind("issuer", issuer.value())
            .bind("code", code)
            .bind("evidence", evidence)
            .bind("dossier", dossier)
            .execute()
        == 1;
  }

  void given(Handle tx, MemberCode issuer, byte[] code, MemberCode receiver) {
    tx.execute(
        "INSERT INTO electronic_paper_receiver (issuer, code_digest, receiver) VALUES (?, ?, ?)",
        issuer.value(),
        code,
        receiver.value());
  }

  /** False when the issuer has no such paper in force. */
  boolean revoke(Handle tx, MemberCode issuer, byte[] code, long evidence) {
    return tx.createUpdate(
                """
                UPDATE electronic_paper
                   SET revoked_at = now(), revocation_evidence_id = :evidence
                 WHERE issuer = :issuer AND code_digest = :code AND revoked_at IS NULL
                """)
            .bind("issuer", issuer.value())
            .bind("code", code)
            .bind("evidence", evidence)
            .execute()
        == 1;
  }

  List<MemberCode> receivers(Handle tx, MemberCode issuer, byte[] code) {
    return tx.createQuery(
            """
            SELECT receiver FROM electronic_paper_receiver
            WHERE issuer = :issuer AND code_digest = :code ORDER BY receiver
            """)
        .bind("issuer", issuer.value())
        .bind("code", code)
        .map((row, context) -> new MemberCode(row.getString(1)))
        .list();
  }

  /** The dossier that a paper came in, so that its revocation keeps the same order. */
  @Nullable String dossier(Handle tx, MemberCode issuer, byte[] code) {
    return tx.createQuery(
            "SELECT dossier_code FROM electronic_paper WHERE issuer = :issuer AND code_digest = :code")
        .bind("issuer", issuer.value())
        .bind("code", code)
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }
}
