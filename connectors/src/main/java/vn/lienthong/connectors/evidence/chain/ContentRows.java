package vn.lienthong.connectors.evidence.chain;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/** Reads the kept contents of documents, a few at a time: one may have megabytes. */
final class ContentRows {
  private static final String CONTENTS =
      """
      SELECT e.id, c.ciphertext FROM evidence e
      JOIN evidence_content c ON c.month = e.month AND c.evidence_id = e.id
      WHERE e.id = ANY(?) ORDER BY e.id
      """;
  private static final int AT_ONCE = 16;

  private ContentRows() {}

  /** Takes one content, in the order of the documents' ids. */
  @FunctionalInterface
  interface Taker {
    void take(long evidenceId, byte[] content) throws IOException;
  }

  /** Gives each content that is there; the connection must be in a transaction. */
  static void read(Connection connection, Collection<Long> ids, Taker taker)
      throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement(CONTENTS)) {
      statement.setFetchSize(AT_ONCE);
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          taker.take(row.getLong(1), row.getBytes(2));
        }
      }
    }
  }
}
