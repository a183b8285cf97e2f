package vn.lienthong.connectors.evidence.chain;

import java.util.Collection;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.ContentErasure;
import vn.lienthong.connectors.evidence.ContentRetention;

/**
 * Why documents have no content any more, as records of the chain say it.
 *
 * @param erased documents whose content was erased
 * @param endedMonths months whose content was dropped by the retention time, {@code yyyy-MM}
 */
record LostContent(LongPredicate erased, Set<String> endedMonths) {
  private static final String ERASED =
      "SELECT DISTINCT evidence_id FROM evidence_event WHERE evidence_id = ANY(:ids)"
          + " AND kind = :kind";
  // The kind stands here as text, since only so its index serves.
  private static final String ENDED =
      "SELECT DISTINCT detail->>'%s' FROM evidence_event WHERE kind = '%s'"
          .formatted(ContentRetention.MONTH, ContentRetention.EVENT);

  /** Why content is gone. */
  enum Reason {
    ERASED,
    ENDED
  }

  /** What the store says of documents without content. */
  static LostContent of(Handle handle, Collection<Long> documents) {
    return new LostContent(
        handle
                .createQuery(ERASED)
                .bindArray("ids", Long.class, documents)
                .bind("kind", ContentErasure.EVENT)
                .mapTo(Long.class)
                .set()
            ::contains,
        handle.createQuery(ENDED).mapTo(String.class).set());
  }

  /** The reason for one document; null where no record gives any. */
  @Nullable Reason reason(long document, @Nullable String month) {
    if (erased.test(document)) {
      return Reason.ERASED;
    }
    return month != null && endedMonths.contains(month) ? Reason.ENDED : null;
  }
}
