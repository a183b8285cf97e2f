package vn.lienthong.connectors.evidence.chain;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.KeptContents;

/**
 * All rows of one batch.
 *
 * @param leaves by position
 * @param records those that are there
 */
record BatchRows(List<SealedLeaf> leaves, Map<RecordKey, ChainRecord> records) {

  /** Reads a batch; the handle must be in a transaction. */
  static BatchRows read(Handle tx, long batch) throws SQLException {
    // A planner without fresh statistics would read whole tables for every batch.
    tx.execute("SET LOCAL enable_seqscan = off");
    tx.execute("SET LOCAL enable_hashjoin = off");
    tx.execute("SET LOCAL enable_mergejoin = off");
    List<SealedLeaf> leaves = SealedLeaf.of(tx, batch);
    Map<RecordKey, ChainRecord> records = new HashMap<>();
    for (RecordKind kind : RecordKind.values()) {
      List<Long> ids = ids(leaves, kind);
      if (!ids.isEmpty()) {
        RecordRows.read(tx.getConnection(), kind, ids, record -> records.put(record.key(), record));
      }
    }
    return new BatchRows(leaves, records);
  }

  /** What is kept of each document's content, by the document's id. */
  Map<Long, ContentState> contents(Connection connection, KeptContents kept)
      throws SQLException, IOException {
    Map<Long, ContentState> states = new HashMap<>();
    eachContent(connection, kept, one -> states.put(one.id(), ContentState.of(one)));
    return states;
  }

  /** Gives what is kept of each document's content. */
  void eachContent(Connection connection, KeptContents kept, KeptContents.Taker taker)
      throws SQLException, IOException {
    List<Long> ids = ids(leaves, RecordKind.EVIDENCE);
    if (!ids.isEmpty()) {
      kept.read(connection, ids, taker);
    }
  }

  @Nullable ChainRecord record(SealedLeaf leaf) {
    RecordKey key = BatchCheck.key(leaf);
    return key == null ? null : records.get(key);
  }

  private static List<Long> ids(List<SealedLeaf> leaves, RecordKind kind) {
    return leaves.stream()
        .filter(leaf -> leaf.kind() == kind.number())
        .map(SealedLeaf::id)
        .toList();
  }
}
