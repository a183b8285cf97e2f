package vn.lienthong.connectors.evidence.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * A row of {@code evidence_batch}.
 *
 * @param id number of the batch
 * @param leafCount how many records, by this row
 * @param total of the chain, by this row
 * @param root by this row
 * @param previous digest of the head before, by this row; null for batch 1
 * @param head the signed document
 * @param headDigest of it, by this row
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
record StoredBatch(
    long id,
    long leafCount,
    long total,
    byte[] root,
    byte @Nullable [] previous,
    byte[] head,
    byte[] headDigest) {
  private static final String COLUMNS =
      "SELECT id, leaf_count, total, root, previous, head, head_digest FROM evidence_batch ";

  /** The last one. */
  static Optional<StoredBatch> last(Handle handle) {
    return handle
        .createQuery(COLUMNS + "ORDER BY id DESC LIMIT 1")
        .map((row, context) -> of(row))
        .findOne();
  }

  static Optional<StoredBatch> find(Handle handle, long id) {
    return handle
        .createQuery(COLUMNS + "WHERE id = ?")
        .bind(0, id)
        .map((row, context) -> of(row))
        .findOne();
  }

  /** The next ones after a number, in their order. */
  static List<StoredBatch> after(Handle handle, long id, int limit) {
    return handle
        .createQuery(COLUMNS + "WHERE id > ? ORDER BY id LIMIT ?")
        .bind(0, id)
        .bind(1, limit)
        .map((row, context) -> of(row))
        .list();
  }

  /** SHA-256 of the document itself, whatever the row says. */
  byte[] digest() {
    return Sha256.of(head);
  }

  private static StoredBatch of(ResultSet row) throws SQLException {
    return new StoredBatch(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getBytes(4),
        row.getBytes(5),
        row.getBytes(6),
        row.getBytes(7));
  }
}
