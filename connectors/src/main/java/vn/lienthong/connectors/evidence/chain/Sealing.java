package vn.lienthong.connectors.evidence.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.lienthong.connectors.evidence.chain.SealedHead.Stamp;
import vn.lienthong.qcvn109.digest.Sha256;

/** Seals one batch in one transaction, which the caller commits. */
final class Sealing {
  /** The hub's own number among PostgreSQL's advisory locks: "LTSEAL". */
  private static final long LOCK = 0x4C545345414CL;

  // The committed rows that are there: never a range of ids, which become visible out of order.
  private static final String TAKE =
      """
      DELETE FROM evidence_unsealed u USING (
        SELECT kind, record_id FROM evidence_unsealed ORDER BY since LIMIT ? FOR UPDATE) picked
      WHERE u.kind = picked.kind AND u.record_id = picked.record_id
      RETURNING u.kind, u.record_id
      """;
  private static final String BATCH =
      """
      INSERT INTO evidence_batch
        (id, sealed_at, leaf_count, total, root, previous, head, head_digest)
      VALUES (:id, :at, :count, :total, :root, :previous, :head, :digest)
      """;
  private static final String LEAVES =
      """
      INSERT INTO evidence_leaf (batch, position, kind, record_id, leaf)
      SELECT ?, place - 1, kind, record_id, leaf
      FROM unnest(?::smallint[], ?::bigint[], ?::bytea[])
        WITH ORDINALITY AS one (kind, record_id, leaf, place)
      """;

  private final Handle tx;
  private final HeadSigner signer;
  private final ClockAgreement time;

  Sealing(Handle tx, HeadSigner signer, ClockAgreement time) {
    this.tx = tx;
    this.signer = signer;
    this.time = time;
  }

  /**
   * Seals what waits.
   *
   * @param rows at most so many
   * @param stamp how the head is to be signed
   * @return how many; 0 where none waits or another node is sealing
   */
  int seal(int rows, Stamp stamp) throws SQLException {
    boolean mine =
        tx.createQuery("SELECT pg_try_advisory_xact_lock(?)")
            .bind(0, LOCK)
            .mapTo(Boolean.class)
            .one();
    if (!mine) {
      return 0;
    }
    List<ChainRecord> records = take(rows);
    if (!records.isEmpty()) {
      write(records, stamp);
    }
    return records.size();
  }

  private List<ChainRecord> take(int rows) throws SQLException {
    Map<RecordKind, List<Long>> ids = new EnumMap<>(RecordKind.class);
    Connection connection = tx.getConnection();
    int taken = 0;
    try (PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setInt(1, rows);
      try (ResultSet row = take.executeQuery()) {
        for (; row.next(); taken++) {
          ids.computeIfAbsent(RecordKind.of(row.getInt(1)), kind -> new ArrayList<>())
              .add(row.getLong(2));
        }
      }
    }
    List<ChainRecord> records = new ArrayList<>(taken);
    for (Map.Entry<RecordKind, List<Long>> kind : ids.entrySet()) {
      RecordRows.read(connection, kind.getKey(), kind.getValue(), records::add);
    }
    if (records.size() != taken) {
      throw new IllegalStateException(
          "Of "
              + taken
              + " records to seal only "
              + records.size()
              + " are there: rows of the"
              + " evidence were removed. Nothing is sealed; see docs/messages-and-evidence.md");
    }
    return records;
  }

  private void write(List<ChainRecord> records, Stamp stamp) throws SQLException {
    List<byte[]> leaves = records.stream().map(ChainRecord::leaf).toList();
    Optional<StoredBatch> last = StoredBatch.last(tx);
    SealedHead head =
        new SealedHead(
            signer.hub(),
            last.map(StoredBatch::id).orElse(0L) + 1,
            leaves.size(),
            last.map(StoredBatch::total).orElse(0L) + leaves.size(),
            MerkleTree.root(leaves),
            last.map(StoredBatch::digest).orElse(null),
            time.now(tx),
            stamp);
    byte[] document = signer.sign(head);
    tx.createUpdate(BATCH)
        .bind("id", head.batch())
        .bind("at", head.at())
        .bind("count", head.leaves())
        .bind("total", head.total())
        .bind("root", head.root())
        .bind("previous", head.previous())
        .bind("head", document)
        .bind("digest", Sha256.of(document))
        .execute();
    insert(head.batch(), records, leaves);
  }

  private void insert(long batch, List<ChainRecord> records, List<byte[]> leaves)
      throws SQLException {
    Connection connection = tx.getConnection();
    Integer[] kinds =
        records.stream().map(record -> record.key().kind().number()).toArray(Integer[]::new);
    Long[] ids = records.stream().map(record -> record.key().id()).toArray(Long[]::new);
    try (PreparedStatement insert = connection.prepareStatement(LEAVES)) {
      insert.setLong(1, batch);
      insert.setArray(2, connection.createArrayOf("smallint", kinds));
      insert.setArray(3, connection.createArrayOf("bigint", ids));
      insert.setArray(4, connection.createArrayOf("bytea", leaves.toArray(new byte[0][])));
      insert.executeUpdate();
    }
  }
}
