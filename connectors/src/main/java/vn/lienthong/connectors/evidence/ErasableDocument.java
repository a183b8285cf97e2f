package vn.lienthong.connectors.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.lienthong.connectors.evidence.ErasureRegister.Document;

/**
 * A document whose content an erasure is about.
 *
 * @param id of the evidence
 * @param month whose partition holds content and key
 * @param digest of its body
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
record ErasableDocument(long id, LocalDate month, byte[] digest) {
  /** What was asked for, what answered it, and the forms in which it was sent. */
  private static final String FOUND =
      """
      WITH asked AS (SELECT id FROM evidence WHERE %s)
      SELECT e.id, e.month, e.body_digest FROM evidence e
      WHERE e.id IN (SELECT id FROM asked) OR e.about_id IN (SELECT id FROM asked)
        OR e.id IN (SELECT s.form_evidence_id FROM sent_form s JOIN asked a ON a.id = s.evidence_id)
      ORDER BY e.id
      """;

  private static final String OF_DOSSIER = FOUND.formatted("dossier_code = :dossier");
  private static final String OF_MESSAGE =
      FOUND.formatted("sender = :sender AND message_id = :message");
  private static final String OF_REGISTER =
      """
      SELECT e.id, e.month, e.body_digest
      FROM unnest(:ids::bigint[], :digests::text[]) AS erased (id, digest)
      JOIN evidence e ON e.id = erased.id AND e.body_digest = decode(erased.digest, 'hex')
      JOIN content_key k ON k.month = e.month AND k.evidence_id = e.id
      ORDER BY e.id
      """;

  /** Every document of a target, whether its content is still there or not. */
  static List<ErasableDocument> of(Handle tx, ContentTarget target) {
    var query = tx.createQuery(target.dossierCode() == null ? OF_MESSAGE : OF_DOSSIER);
    return (target.dossierCode() == null
            ? query.bind("sender", target.senderCode()).bind("message", target.messageId())
            : query.bind("dossier", target.dossierCode()))
        .map((row, context) -> of(row))
        .list();
  }

  /** Those that stand in the register and whose keys are there. */
  static List<ErasableDocument> of(Handle tx, List<Document> documents) {
    return tx.createQuery(OF_REGISTER)
        .bindArray("ids", Long.class, documents.stream().map(Document::id).toList())
        .bindArray("digests", String.class, documents.stream().map(Document::hexDigest).toList())
        .map((row, context) -> of(row))
        .list();
  }

  private static ErasableDocument of(ResultSet row) throws SQLException {
    return new ErasableDocument(
        row.getLong("id"), row.getObject("month", LocalDate.class), row.getBytes("body_digest"));
  }
}
