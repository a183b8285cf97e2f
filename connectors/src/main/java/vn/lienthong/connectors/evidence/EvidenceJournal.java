package vn.lienthong.connectors.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * The evidence: every document that was accepted, made or answered, and what happened to it. The
 * database refuses to change or remove its rows. Safe for several threads.
 */
public final class EvidenceJournal {
  private static final String APPEND =
      """
      INSERT INTO evidence (direction, door, sender, message_id, receiver, service, version,
        dossier_code, body, body_digest, reference_digest, certificate_digest, verdict)
      VALUES (:direction, :door, :sender, :messageId, :receiver, :service, :version,
        :dossierCode, :body, :bodyDigest, :referenceDigest, :certificateDigest, %s)
      """
          .formatted(Json.object("verdict"));
  private static final String EVENT =
      "INSERT INTO evidence_event (evidence_id, kind, detail) VALUES (:id, :kind, %s)"
          .formatted(Json.object("detail"));
  private static final String OF_DOSSIER =
      """
      SELECT id, direction, door, message_id, sender, receiver, service, version, dossier_code,
        recorded_at, body_digest
      FROM evidence WHERE dossier_code = ? ORDER BY id
      """;

  private final Jdbi jdbi;

  /** Keeps the evidence in a database. */
  public EvidenceJournal(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * Adds a document.
   *
   * @param tx the transaction with whose commit it becomes durable
   * @return its evidence id
   */
  public long append(Handle tx, EvidenceRecord item) {
    MessageHeader header = item.header();
    return Json.bind(tx.createUpdate(APPEND), "verdict", item.verdict())
        .bind("direction", item.direction().name())
        .bind("door", item.door())
        .bind("sender", header.sender().value())
        .bind("messageId", header.id())
        .bind("receiver", header.receiver().value())
        .bind("service", header.service())
        .bind("version", header.version())
        .bind("dossierCode", header.dossierCode())
        .bind("body", item.body())
        .bind("bodyDigest", item.bodyDigest())
        .bind("referenceDigest", item.referenceDigest())
        .bind("certificateDigest", item.certificateDigest())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Adds what happened to a document.
   *
   * @param kind one word, for example {@code DA_GIAO}
   * @param detail more about it, without plain personal values
   */
  public void event(Handle tx, long evidenceId, String kind, Map<String, String> detail) {
    Json.bind(tx.createUpdate(EVENT), "detail", detail)
        .bind("id", evidenceId)
        .bind("kind", kind)
        .execute();
  }

  /** A document's bytes as they were received or sent. */
  public Optional<byte[]> body(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT body FROM evidence WHERE id = ?")
                .bind(0, id)
                .mapTo(byte[].class)
                .findOne());
  }

  /** All documents of a dossier, in the order in which they were added. */
  public List<EvidenceSummary> ofDossier(String dossierCode) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_DOSSIER)
                .bind(0, dossierCode)
                .map((row, context) -> summary(row))
                .list());
  }

  private static EvidenceSummary summary(ResultSet row) throws SQLException {
    return new EvidenceSummary(
        row.getLong("id"),
        Direction.valueOf(row.getString("direction")),
        row.getString("door"),
        row.getObject("message_id", UUID.class),
        new MemberCode(row.getString("sender")),
        new MemberCode(row.getString("receiver")),
        row.getString("service"),
        row.getString("version"),
        row.getString("dossier_code"),
        row.getObject("recorded_at", OffsetDateTime.class),
        HexFormat.of().formatHex(row.getBytes("body_digest")));
  }
}
