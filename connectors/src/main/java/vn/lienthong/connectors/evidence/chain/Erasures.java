package vn.lienthong.connectors.evidence.chain;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.connectors.evidence.ContentErasure;

/** What may be the reason why a document has no content any more. */
final class Erasures {
  private static final String RECORDED =
      """
      SELECT EXISTS (SELECT FROM evidence_event WHERE evidence_id = :id AND kind = :kind)
        OR EXISTS (SELECT FROM evidence e JOIN content_month m ON m.month = e.month
          WHERE e.id = :id AND m.destroyed_at IS NOT NULL)
      """;

  private Erasures() {}

  /** Whether an event of this kind says so. */
  static boolean is(String kind) {
    return kind.equals(ContentErasure.EVENT);
  }

  /** Whether the store says why a document's content is gone: erased, or its month has ended. */
  static boolean isRecorded(Handle handle, long evidenceId) {
    return handle
        .createQuery(RECORDED)
        .bind("id", evidenceId)
        .bind("kind", ContentErasure.EVENT)
        .mapTo(Boolean.class)
        .one();
  }

  /** The months whose content has ended by the retention time, {@code yyyy-MM-dd}. */
  static Set<String> endedMonths(Handle handle) {
    List<String> months =
        handle
            .createQuery(
                "SELECT month::text FROM content_month WHERE destroyed_at IS NOT NULL ORDER BY 1")
            .mapTo(String.class)
            .list();
    return Set.copyOf(months);
  }
}
