package vn.lienthong.connectors.evidence.chain;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The kinds of events after which a document's content may be gone. */
final class Erasures {
  private static final List<String> KINDS = List.of("XOA_NOI_DUNG", "HET_THOI_HAN_LUU");

  private Erasures() {}

  static boolean is(String kind) {
    return KINDS.contains(kind);
  }

  /** Whether the store has such an event of a document. */
  static boolean isRecorded(Handle handle, long evidenceId) {
    return handle
        .createQuery("SELECT DISTINCT kind FROM evidence_event WHERE evidence_id = ?")
        .bind(0, evidenceId)
        .mapTo(String.class)
        .stream()
        .anyMatch(Erasures::is);
  }
}
