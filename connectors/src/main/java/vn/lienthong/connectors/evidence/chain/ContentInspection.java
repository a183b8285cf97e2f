package vn.lienthong.connectors.evidence.chain;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    return database
        .jdbi()
        .inTransaction(tx -> Optional.ofNullable(problem(tx, database, document)));
  }

  private static @Nullable Problem problem(Handle tx, HubDatabase database, long document) {
    RecordKey key = new RecordKey(RecordKind.EVIDENCE, document);
    ChainRecord record = RecordSearch.inStore(tx, Set.of(key)).get(key);
    if (record == null) {
      return Problem.RECORD_MISSING;
    }
    ContentState state = kept(tx, database, document);
    Problem gone = state.missing();
    if (gone != null) {
      LostContent lost = LostContent.of(tx, List.of(document));
      return lost.reason(document, record.month()) == null ? gone : null;
    }
    return Arrays.equals(state.digest(), record.contentDigest())
        ? state.wrong(record.contentDigest())
        : Problem.CONTENT_CHANGED;
  }

  private static ContentState kept(Handle tx, HubDatabase database, long document) {
    List<ContentState> found = new ArrayList<>();
    try {
      KeptContents.of(database, ContentDepth.CONTENT)
          .read(tx.getConnection(), List.of(document), kept -> found.add(ContentState.of(kept)));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The content could not be looked at", e);
    }
    return found.isEmpty() ? ContentState.GONE : found.get(0);
  }
}
