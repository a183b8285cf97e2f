package vn.lienthong.connectors.evidence.chain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * By what people know a record, as far as it can be read.
 *
 * @param sender of the document, or of the one that an event belongs to
 * @param messageId of the same
 * @param event the event's kind; null for a document
 * @param at when the record was made
 */
public record RecordName(
    @Nullable String sender,
    @Nullable String messageId,
    @Nullable String event,
    @Nullable Instant at) {
  static final RecordName UNKNOWN = new RecordName(null, null, null, null);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

  /** Of an event only itself: its document is another record. */
  static RecordName of(ChainRecord record) {
    return new RecordName(record.sender(), record.messageId(), record.event(), record.at());
  }

  /** The same event, of this document. */
  RecordName of(RecordName document) {
    return new RecordName(document.sender, document.messageId, event, at);
  }

  /** A time by the clock on the wall in Việt Nam. */
  public static String time(Instant at) {
    return TIME.format(at.atZone(VietnamTime.ZONE));
  }

  /** What follows the record's number, for people; empty where nothing is known. */
  String text() {
    StringBuilder text = new StringBuilder();
    if (event != null) {
      text.append(' ').append(event);
    }
    if (messageId != null) {
      text.append(", ").append(sender).append(' ').append(messageId);
    }
    if (at != null) {
      text.append(", ").append(time(at));
    }
    return text.toString();
  }
}
