package vn.lienthong.connectors.evidence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.content.ContentRefusedException;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * Reads what is kept of documents' contents, a few at a time since one may have megabytes, and
 * looks whether it can still be opened. For one look at many documents; safe for several threads.
 */
public final class KeptContents {
  private static final String CONTENTS =
      "SELECT "
          + EvidenceContents.COLUMNS
          + " FROM evidence e"
          + EvidenceContents.JOINS
          + " WHERE e.id = ANY(?) ORDER BY e.id";
  private static final int AT_ONCE = 16;

  private final ContentDepth depth;
  private final @Nullable EvidenceContents contents;
  private final Set<YearMonth> withoutKey = ConcurrentHashMap.newKeySet();

  /** Whether content opens, as far as one has looked. */
  public enum State {
    /** Nothing speaks against it. */
    WHOLE,
    /** Its own key is not in the store. */
    NO_KEY,
    /** Its month's key is not in the file of the keys. */
    NO_MONTH_KEY,
    /** Its own key is not what was wrapped. */
    KEY_CHANGED,
    /** Its own key does not open it, or opens something else. */
    NOT_OPENED
  }

  /**
   * What is kept of one document.
   *
   * @param id of the document
   * @param ciphertext null where it is gone
   * @param state of its key; of the content too where one looks so far
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  public record Kept(long id, byte @Nullable [] ciphertext, State state) {}

  /** Takes one document, in the order of their ids. */
  @FunctionalInterface
  public interface Taker {
    /** Takes it. */
    void take(Kept kept) throws IOException;
  }

  private KeptContents(ContentDepth depth, @Nullable EvidenceContents contents) {
    this.depth = depth;
    this.contents = contents;
  }

  /** Looks so far; the database was given its content keys where they are needed. */
  public static KeptContents of(HubDatabase database, ContentDepth depth) {
    return new KeptContents(depth, depth == ContentDepth.ROW ? null : database.contents());
  }

  /** Gives what is kept of documents; the connection must be in a transaction. */
  public void read(Connection connection, Collection<Long> ids, Taker taker)
      throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement(CONTENTS)) {
      statement.setFetchSize(AT_ONCE);
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          byte[] ciphertext = row.getBytes("ciphertext");
          taker.take(new Kept(row.getLong("content_of"), ciphertext, state(row, ciphertext)));
        }
      }
    }
  }

  private State state(ResultSet row, byte @Nullable [] ciphertext) throws SQLException {
    byte[] wrapped = row.getBytes("wrapped");
    if (wrapped == null) {
      return State.NO_KEY;
    }
    if (contents == null) {
      return State.WHOLE;
    }
    YearMonth month = EvidenceContents.month(row);
    if (withoutKey.contains(month)) {
      return State.NO_MONTH_KEY; // without the file of the keys being read for each document
    }
    try {
      contents.requireKey(month, wrapped);
    } catch (ContentRefusedException e) {
      if (e.reason() == ContentRefusedException.Reason.NO_KEY) {
        withoutKey.add(month);
        return State.NO_MONTH_KEY;
      }
      return State.KEY_CHANGED;
    }
    return depth == ContentDepth.CONTENT
            && ciphertext != null
            && !opens(contents, row, wrapped, ciphertext)
        ? State.NOT_OPENED
        : State.WHOLE;
  }

  private static boolean opens(
      EvidenceContents contents, ResultSet row, byte[] wrapped, byte[] ciphertext)
      throws SQLException {
    try {
      byte[] body = contents.opened(row, wrapped, ciphertext);
      return Arrays.equals(Sha256.of(body), row.getBytes("body_digest"));
    } catch (ContentRefusedException e) {
      return false;
    }
  }
}
