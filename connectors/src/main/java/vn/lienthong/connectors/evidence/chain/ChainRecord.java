package vn.lienthong.connectors.evidence.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.ContentErasure;
import vn.lienthong.connectors.evidence.ContentRetention;

/**
 * A record in its canonical form. What is read out of it is only for telling people which it is,
 * and for finding its content.
 *
 * @param key which
 * @param canonical its canonical bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
record ChainRecord(RecordKey key, byte[] canonical) {
  private static final int ID = 1;
  private static final int SENDER = 4;
  private static final int MESSAGE_ID = 5;
  private static final int RECORDED_AT = 10;
  private static final int MONTH = 14;
  private static final int CONTENT_DIGEST = 15;
  private static final int EVENT_OF = 2;
  private static final int EVENT_AT = 3;
  private static final int EVENT_KIND = 4;
  private static final int EVENT_DETAIL = 6; // after the number of its pairs
  private static final int MOST_FIELDS = 100;
  private static final int YEAR_AND_MONTH = "yyyy-MM".length();

  byte[] leaf() {
    return MerkleTree.leaf(canonical);
  }

  /** Sender and message id of a document. */
  @Nullable String sender() {
    return key.kind() == RecordKind.EVIDENCE ? text(SENDER) : null;
  }

  @Nullable String messageId() {
    return key.kind() == RecordKind.EVIDENCE ? text(MESSAGE_ID) : null;
  }

  /** The kind of an event; null for a document. */
  @Nullable String event() {
    return key.kind() == RecordKind.EVENT ? text(EVENT_KIND) : null;
  }

  /** The document that an event belongs to; null for a document. */
  @Nullable Long about() {
    return key.kind() == RecordKind.EVENT ? number(EVENT_OF) : null;
  }

  /** When it was recorded, or happened. */
  @Nullable Instant at() {
    Long micros = number(key.kind() == RecordKind.EVENT ? EVENT_AT : RECORDED_AT);
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** SHA-256 of the content as it is kept; null for a record without any. */
  byte @Nullable [] contentDigest() {
    return key.kind() == RecordKind.EVIDENCE ? field(CONTENT_DIGEST) : null;
  }

  /** The month whose key wraps the key of its content, {@code yyyy-MM}; null for an event. */
  @Nullable String month() {
    String first = key.kind() == RecordKind.EVIDENCE ? text(MONTH) : null;
    return first == null || first.length() < YEAR_AND_MONTH
        ? null
        : first.substring(0, YEAR_AND_MONTH);
  }

  /** Whether these bytes are of the record that they stand for. */
  boolean isOf(RecordKey other) {
    Long id = number(ID);
    String tag =
        other.kind() == RecordKind.EVIDENCE ? CanonicalBytes.EVIDENCE : CanonicalBytes.EVENT;
    return tag.equals(text(0)) && id != null && id == other.id();
  }

  /** The document whose content this event says to be gone; null for any other record. */
  @Nullable Long erased() {
    return isEvent(ContentErasure.EVENT) ? about() : null;
  }

  /**
   * The month whose content this event says to be dropped by the retention time, {@code yyyy-MM};
   * null for any other record.
   */
  @Nullable String endedMonth() {
    if (!isEvent(ContentRetention.EVENT)) {
      return null;
    }
    List<byte @Nullable []> fields = fields(MOST_FIELDS);
    for (int i = EVENT_DETAIL; i + 1 < fields.size(); i += 2) {
      if (ContentRetention.MONTH.equals(text(fields.get(i)))) {
        return text(fields.get(i + 1));
      }
    }
    return null;
  }

  private boolean isEvent(String kind) {
    return key.kind() == RecordKind.EVENT && kind.equals(text(EVENT_KIND));
  }

  private @Nullable Long number(int index) {
    byte[] value = field(index);
    return value != null && value.length == Long.BYTES ? ByteBuffer.wrap(value).getLong() : null;
  }

  private @Nullable String text(int index) {
    return text(field(index));
  }

  private static @Nullable String text(byte @Nullable [] value) {
    return value == null ? null : new String(value, UTF_8);
  }

  private byte @Nullable [] field(int index) {
    List<byte @Nullable []> fields = fields(index + 1);
    return index < fields.size() ? fields.get(index) : null;
  }

  private List<byte @Nullable []> fields(int limit) {
    List<byte @Nullable []> fields = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(canonical);
    try {
      while (fields.size() < limit && in.hasRemaining()) {
        int length = in.getInt();
        if (length < -1 || length > in.remaining()) {
          break;
        }
        fields.add(length == -1 ? null : bytes(in, length));
      }
    } catch (BufferUnderflowException e) {
      return fields; // whoever changed it, the leaf tells
    }
    return fields;
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    byte[] value = new byte[length];
    in.get(value);
    return value;
  }
}
