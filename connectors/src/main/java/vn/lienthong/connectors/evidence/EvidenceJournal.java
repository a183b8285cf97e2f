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
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.content.SealedContent;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * The evidence: every document that was accepted, made or answered, and what happened to it. The
 * database refuses to change or remove its rows. Safe for several threads.
 */
public final class EvidenceJournal {
  // One statement for all three tables: one way to the server and back.
  private static final String APPEND =
      """
      WITH added AS (
        INSERT INTO evidence (direction, door, sender, message_id, receiver, service, version,
          dossier_code, about_id, body_size, body_digest, month, content_digest, reference_digest,
          certificate_digest, verdict)
        VALUES (:direction, :door, :sender, :messageId, :receiver, :service, :version,
          :dossierCode, :aboutId, :bodySize, :bodyDigest, :month, :contentDigest, :referenceDigest,
          :certificateDigest, %s)
        RETURNING id, month),
      content AS (
        INSERT INTO evidence_content (month, evidence_id, ciphertext)
        SELECT month, id, :ciphertext FROM added),
      key AS (
        INSERT INTO content_key (month, evidence_id, wrapped)
        SELECT month, id, :wrapped FROM added)
      SELECT id FROM added
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

  private static final String BODY =
      "SELECT "
          + EvidenceContents.COLUMNS
          + " FROM evidence e"
          + EvidenceContents.JOINS
          + " WHERE e.id = ?";

  private final HubDatabase database;
  private final Jdbi jdbi;

  /** Keeps the evidence in a database that was given its content keys. */
  public EvidenceJournal(HubDatabase database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Adds a document; its content is encrypted before it leaves this process.
   *
   * @param tx the transaction with whose commit it becomes durable
   * @return its evidence id
   */
  public long append(Handle tx, EvidenceRecord item) {
    return append(tx, item, null);
  }

  /**
   * Adds an answer to a kept question: its content is erased with the question's.
   *
   * @param aboutId the question
   */
  public long appendAnswer(Handle tx, EvidenceRecord item, long aboutId) {
    return append(tx, item, aboutId);
  }

  private long append(Handle tx, EvidenceRecord item, @Nullable Long aboutId) {
    MessageHeader header = item.header();
    SealedContent content = database.contents().seal(item);
    return Json.bind(tx.createQuery(APPEND), "verdict", item.verdict())
        .bind("direction", item.direction().name())
        .bind("door", item.door())
        .bind("sender", header.sender().value())
        .bind("messageId", header.id())
        .bind("receiver", header.receiver().value())
        .bind("service", header.service())
        .bind("version", header.version())
        .bind("dossierCode", header.dossierCode())
        .bind("aboutId", aboutId)
        .bind("bodySize", (long) item.body().length)
        .bind("month", content.month().atDay(1))
        .bind("contentDigest", Sha256.of(content.ciphertext()))
        .bind("ciphertext", content.ciphertext())
        .bind("wrapped", content.wrappedKey())
        .bind("bodyDigest", item.bodyDigest())
        .bind("referenceDigest", item.referenceDigest())
        .bind("certificateDigest", item.certificateDigest())
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

  /**
   * A document's bytes as they were received or sent.
   *
   * @return empty when there is no such document
   * @throws HubException {@code CONTENT_ERASED} when its content is there no more
   */
  public Optional<byte[]> body(long id) {
    return jdbi.withHandle(handle -> body(handle, id));
  }

  /** The same, as a transaction sees it. */
  public Optional<byte[]> body(Handle tx, long id) {
    EvidenceContents contents = database.contents();
    return tx.createQuery(BODY).bind(0, id).map((row, context) -> contents.open(row)).findOne();
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
