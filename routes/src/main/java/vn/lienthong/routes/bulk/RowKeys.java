package vn.lienthong.routes.bulk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.connectors.api.KeyedDigest;
import vn.lienthong.qcvn109.bulk.BulkColumns;
import vn.lienthong.qcvn109.bulk.BulkRow;

/**
 * Finds persons who stand in a file twice. The database compares keyed digests, so that no file is
 * too long for the memory, and nobody who reads the database finds out who is in it.
 */
final class RowKeys {
  private static final String ADD =
      """
      INSERT INTO bulk_row_key (job, key) SELECT :job, key::uuid FROM unnest(:keys::text[]) AS key
      ON CONFLICT DO NOTHING RETURNING key
      """;

  private final KeyedDigest digest;

  RowKeys(KeyedDigest digest) {
    this.digest = digest;
  }

  /** The rows whose person stands in no row before, of this call or an earlier one of the job. */
  List<BulkRow> firstOnes(Handle tx, long job, List<BulkRow> rows) {
    List<UUID> keys = rows.stream().map(this::key).toList();
    Set<UUID> fresh =
        new HashSet<>(
            tx.createQuery(ADD)
                .bind("job", job)
                .bindArray(
                    "keys", String.class, keys.stream().map(UUID::toString).distinct().toList())
                .mapTo(UUID.class)
                .list());
    List<BulkRow> first = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (fresh.remove(keys.get(i))) {
        first.add(rows.get(i));
      }
    }
    return first;
  }

  private UUID key(BulkRow row) {
    String number = row.cell(BulkColumns.PERSONAL_NUMBER);
    String kind = number == null ? "card" : "number";
    String value = number == null ? row.cell(BulkColumns.CARD_NUMBER) : number;
    ByteBuffer bits = ByteBuffer.wrap(digest.of("bulk\n" + kind + "\n" + value));
    return new UUID(bits.getLong(), bits.getLong());
  }
}
