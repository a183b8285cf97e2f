package vn.lienthong.connectors.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param wrapped its key; null where it was destroyed
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
record StoredFile(
    UUID id,
    String owner,
    byte[] digest,
    long size,
    String type,
    YearMonth month,
    boolean complete,
    byte @Nullable [] wrapped) {
  static final String COLUMNS =
      "f.id, f.owner, f.digest, f.size, f.media_type, f.month, f.complete_at, k.wrapped";
  static final String FROM =
      " FROM stored_file f LEFT JOIN file_key k ON k.month = f.month AND k.file_id = f.id ";

  private static final String PLACE = "lienthong file 1";

  static StoredFile of(ResultSet row) throws SQLException {
    return new StoredFile(
        row.getObject("id", UUID.class),
        row.getString("owner"),
        row.getBytes("digest"),
        row.getLong("size"),
        row.getString("media_type"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getTimestamp("complete_at") != null,
        row.getBytes("wrapped"));
  }

  String hexDigest() {
    return HexFormat.of().formatHex(digest);
  }

  long segments() {
    return (size + FileLimits.PART_BYTES - 1) / FileLimits.PART_BYTES;
  }

  boolean isLast(long segment) {
    return segment == segments() - 1;
  }

  /** How long the plain content of a segment is. */
  int length(long segment) {
    long rest = size - segment * FileLimits.PART_BYTES;
    return (int) Math.min(rest, FileLimits.PART_BYTES);
  }

  /** What the segments are bound to. */
  byte[] place() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(PLACE);
      out.writeUTF(owner);
      out.writeLong(id.getMostSignificantBits());
      out.writeLong(id.getLeastSignificantBits());
      out.write(digest);
      out.writeLong(size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
