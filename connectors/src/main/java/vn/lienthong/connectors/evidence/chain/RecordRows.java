package vn.lienthong.connectors.evidence.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;

/** Reads records from the store into their canonical form. */
final class RecordRows {
  private static final String DOCUMENTS =
      """
      SELECT id, direction, door, sender, message_id::text, receiver, service, version,
        dossier_code, (extract(epoch FROM recorded_at) * 1000000)::bigint, about_id,
        body_size, body_digest, month::text, content_digest, reference_digest,
        certificate_digest, verdict::text
      FROM evidence WHERE id = ANY(?) ORDER BY id
      """;
  private static final String EVENTS =
      """
      SELECT id, evidence_id, (extract(epoch FROM at) * 1000000)::bigint, kind, detail::text
      FROM evidence_event WHERE id = ANY(?) ORDER BY id
      """;

  private RecordRows() {}

  /** Gives each record that is there, in the order of their ids. */
  static void read(
      Connection connection, RecordKind kind, Collection<Long> ids, Consumer<ChainRecord> consumer)
      throws SQLException {
    String sql = kind == RecordKind.EVIDENCE ? DOCUMENTS : EVENTS;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          RecordKey key = new RecordKey(kind, row.getLong(1));
          byte[] canonical = kind == RecordKind.EVIDENCE ? document(row) : event(row);
          consumer.accept(new ChainRecord(key, canonical));
        }
      }
    }
  }

  private static byte[] document(ResultSet row) throws SQLException {
    CanonicalBytes bytes =
        new CanonicalBytes().text(CanonicalBytes.EVIDENCE).number(row.getLong(1));
    for (int column = 2; column <= 9; column++) {
      bytes.text(row.getString(column));
    }
    return bytes
        .number(row.getLong(10))
        .number(row.getObject(11, Long.class))
        .number(row.getLong(12))
        .bytes(row.getBytes(13))
        .text(row.getString(14))
        .bytes(row.getBytes(15))
        .bytes(row.getBytes(16))
        .bytes(row.getBytes(17))
        .object(row.getString(18))
        .done();
  }

  private static byte[] event(ResultSet row) throws SQLException {
    return new CanonicalBytes()
        .text(CanonicalBytes.EVENT)
        .number(row.getLong(1))
        .number(row.getLong(2))
        .number(row.getLong(3))
        .text(row.getString(4))
        .object(row.getString(5))
        .done();
  }
}
