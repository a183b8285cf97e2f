package vn.lienthong.connectors.evidence.chain;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A leaf as a batch holds it.
 *
 * @param position from 0
 * @param kind number of the record's kind, as stored
 * @param id of the record
 * @param hash the leaf hash
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
record SealedLeaf(int position, int kind, long id, byte[] hash) {
  static List<SealedLeaf> of(Handle handle, long batch) {
    return handle
        .createQuery(
            "SELECT position, kind, record_id, leaf FROM evidence_leaf"
                + " WHERE batch = ? ORDER BY position")
        .bind(0, batch)
        .map(
            (row, context) ->
                new SealedLeaf(row.getInt(1), row.getInt(2), row.getLong(3), row.getBytes(4)))
        .list();
  }
}
