package vn.lienthong.connectors.evidence.chain;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.evidence.HubDatabase;

/** Proofs that single records stand in the chain. Safe for several threads. */
public final class ChainProofs {
  private static final String WHERE =
      "SELECT batch, position FROM evidence_leaf WHERE kind = ? AND record_id = ?";

  private final Jdbi jdbi;

  /** Proves from this database. */
  public ChainProofs(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * The proof of one record; nothing is checked here.
   *
   * @return empty while it is not sealed, or where there is no such record
   */
  public Optional<InclusionProof> of(RecordKind kind, long recordId) {
    RecordKey key = new RecordKey(kind, recordId);
    try {
      return jdbi.inTransaction(handle -> proof(handle, key));
    } catch (SQLException e) {
      throw new IllegalStateException("The evidence cannot be read", e);
    }
  }

  private static Optional<InclusionProof> proof(Handle handle, RecordKey key) throws SQLException {
    Optional<long[]> place =
        handle
            .createQuery(WHERE)
            .bind(0, key.kind().number())
            .bind(1, key.id())
            .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
            .findOne();
    List<ChainRecord> record = new ArrayList<>();
    RecordRows.read(handle.getConnection(), key.kind(), List.of(key.id()), record::add);
    if (place.isEmpty() || record.isEmpty()) {
      return Optional.empty();
    }
    long batch = place.get()[0];
    int position = (int) place.get()[1];
    List<byte[]> leaves = SealedLeaf.of(handle, batch).stream().map(SealedLeaf::hash).toList();
    return StoredBatch.find(handle, batch)
        .map(
            stored ->
                new InclusionProof(
                    key,
                    record.get(0).canonical(),
                    batch,
                    position,
                    leaves.size(),
                    MerkleTree.path(leaves, position),
                    stored.head()));
  }
}
