package vn.lienthong.connectors.evidence;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The files that erased messages named: one goes with the last message that names it. */
final class ErasedFiles {
  // The messages' own keys are gone by now; a message whose key is there still needs its files.
  private static final String DESTROY =
      """
      WITH going AS (
        UPDATE stored_file f SET gone_at = now()
        WHERE f.gone_at IS NULL
          AND f.id IN (SELECT file_id FROM file_reference WHERE evidence_id = ANY(:ids))
          AND NOT EXISTS (SELECT FROM file_reference r
            JOIN evidence e ON e.id = r.evidence_id
            JOIN content_key k ON k.month = e.month AND k.evidence_id = e.id
            WHERE r.file_id = f.id)
        RETURNING f.id, f.month)
      DELETE FROM file_key k USING going WHERE k.month = going.month AND k.file_id = going.id
      """;

  private ErasedFiles() {}

  static void destroyKeys(Handle tx, List<Long> evidence) {
    tx.createUpdate(DESTROY).bindArray("ids", Long.class, evidence).execute();
  }
}
