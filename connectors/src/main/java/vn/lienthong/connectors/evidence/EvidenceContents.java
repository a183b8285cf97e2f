package vn.lienthong.connectors.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.content.ContentRefusedException;
import vn.lienthong.connectors.security.content.SealedContent;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/** Seals documents for their rows, and opens what rows hold. Safe for several threads. */
final class EvidenceContents {
  /** What {@link #open} needs of a row, beside the caller's columns. */
  static final String COLUMNS =
      "e.id AS content_of, e.direction, e.sender, e.message_id, e.body_digest, e.month,"
          + " content.ciphertext, key.wrapped";

  /** Where these come from, for evidence under the name {@code e}. */
  static final String JOINS =
      " LEFT JOIN evidence_content content ON content.month = e.month"
          + " AND content.evidence_id = e.id"
          + " LEFT JOIN content_key key ON key.month = e.month AND key.evidence_id = e.id";

  private static final String PLACE = "lienthong evidence 1";

  private final ContentCipher cipher;

  EvidenceContents(ContentCipher cipher) {
    this.cipher = cipher;
  }

  /** Under the key of this month; the partition is chosen by the same month. */
  SealedContent seal(EvidenceRecord item) {
    byte[] place =
        place(
            item.direction().name(),
            item.header().sender().value(),
            item.header().id(),
            item.bodyDigest());
    return cipher.seal(YearMonth.now(ZoneOffset.UTC), place, item.body());
  }

  /**
   * Opens the content of a row.
   *
   * @throws HubException {@code CONTENT_ERASED} when it is there no more; {@code STORE_UNAVAILABLE}
   *     when its month's key is not there, {@code HUB_FAULT} when it is not what was sealed
   */
  byte[] open(ResultSet row) throws SQLException {
    String evidence = "evidence " + row.getLong("content_of");
    byte[] ciphertext = row.getBytes("ciphertext"); // once: each call copies all of it
    byte[] wrapped = row.getBytes("wrapped");
    if (ciphertext == null || wrapped == null) {
      throw fault(HubErrorCode.CONTENT_ERASED, evidence, "");
    }
    try {
      return opened(row, wrapped, ciphertext);
    } catch (ContentRefusedException e) {
      throw switch (e.reason()) {
        case NO_KEY ->
            fault(
                HubErrorCode.STORE_UNAVAILABLE,
                evidence,
                "the content key of " + month(row) + " is missing");
        case CHANGED -> fault(HubErrorCode.HUB_FAULT, evidence, "its content is not what was kept");
      };
    }
  }

  /** Opens the content of a row, given both it and its key. */
  byte[] opened(ResultSet row, byte[] wrapped, byte[] ciphertext)
      throws SQLException, ContentRefusedException {
    byte[] place =
        place(
            row.getString("direction"),
            row.getString("sender"),
            row.getObject("message_id", UUID.class),
            row.getBytes("body_digest"));
    return cipher.open(place, new SealedContent(month(row), wrapped, ciphertext));
  }

  /** Looks whether a key unwraps. */
  void requireKey(YearMonth month, byte[] wrapped) throws ContentRefusedException {
    cipher.requireKey(month, wrapped);
  }

  static YearMonth month(ResultSet row) throws SQLException {
    return YearMonth.from(row.getObject("month", LocalDate.class));
  }

  private static HubException fault(HubErrorCode code, String place, String detail) {
    return new HubException(HubFault.of(code, place, detail));
  }

  /** What is known of a document before it has an id. */
  private static byte[] place(String direction, String sender, UUID message, byte[] digest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(PLACE);
      out.writeUTF(direction);
      out.writeUTF(sender);
      out.writeLong(message.getMostSignificantBits());
      out.writeLong(message.getLeastSignificantBits());
      out.write(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
