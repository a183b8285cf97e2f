package vn.lienthong.connectors.evidence.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks a few records up by their numbers, in the store or by reading copies once more. */
final class RecordSearch {
  private RecordSearch() {}

  static Map<RecordKey, ChainRecord> inStore(Handle handle, Set<RecordKey> keys) {
    Map<RecordKey, ChainRecord> found = new HashMap<>();
    try {
      for (RecordKind kind : RecordKind.values()) {
        List<Long> ids =
            keys.stream().filter(key -> key.kind() == kind).map(RecordKey::id).toList();
        RecordRows.read(
            handle.getConnection(), kind, ids, record -> found.put(record.key(), record));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The records that are broken could not be read", e);
    }
  }

  static Map<RecordKey, ChainRecord> inCopies(Collection<Path> copies, Set<RecordKey> keys)
      throws IOException {
    Picking picking = new Picking(keys);
    for (Path copy : copies) {
      try {
        CopyReader.read(copy, picking);
      } catch (DamagedCopyException e) {
        // the verification itself has said so; what stands before serves
      }
    }
    return picking.found;
  }

  /** Takes what is looked for and leaves the rest. */
  private static final class Picking implements CopyHandler {
    private final Map<RecordKey, ChainRecord> found = new HashMap<>();
    private final Set<RecordKey> keys;

    Picking(Set<RecordKey> keys) {
      this.keys = keys;
    }

    @Override
    public void record(SealedLeaf leaf, ChainRecord record) {
      if (keys.contains(record.key()) && record.canonical().length > 0) {
        found.put(record.key(), record);
      }
    }

    @Override
    public void begin(long after, long total, byte @Nullable [] digest) {}

    @Override
    public void head(byte[] document) {}

    @Override
    public void content(long evidenceId, byte[] digest) {}

    @Override
    public void key(long evidenceId) {}

    @Override
    public void end(long last, long records, byte[] digest) {}
  }
}
