package vn.lienthong.connectors.evidence.chain;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.ContentDepth;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.KeptContents;

/** Says of one document why its content does not open. */
public final class ContentInspection {
  private ContentInspection() {}

  /**
   * What is wrong with a content.
   *
   * @param database has its content keys
   * @return empty where nothing is, or where the evidence says that it was erased or has reached
   *     its retention time
   */
  public static Optional<Problem> of(HubDatabase database, long document) {
    try {
      return database
          .jdbi()
          .<Optional<Problem>, Exception>inTransaction(
              tx -> Optional.ofNullable(problem(tx, database, document)));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The content could not be looked at", e);
    }
  }

  private static @Nullable Problem problem(Handle tx, HubDatabase database, long document)
      throws SQLException, IOException {
    RecordKey key = new RecordKey(RecordKind.EVIDENCE, document);
    ChainRecord record = RecordSearch.inStore(tx, Set.of(key)).get(key);
    if (record == null) {
      return Problem.RECORD_MISSING;
    }
    AtomicReference<ContentState> found = new AtomicReference<>(ContentState.GONE);
    KeptContents.of(database, ContentDepth.CONTENT)
        .read(tx.getConnection(), List.of(document), kept -> found.set(ContentState.of(kept)));
    ContentState state = Objects.requireNonNull(found.get());
    Problem gone = state.missing();
    if (gone != null) {
      LostContent lost = LostContent.of(tx, List.of(document));
      return lost.reason(document, record.month()) == null ? gone : null;
    }
    return Arrays.equals(state.digest(), record.contentDigest())
        ? state.wrong(record.contentDigest())
        : Problem.CONTENT_CHANGED;
  }
}
