package vn.lienthong.routes.drill.witness;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.routes.drill.check.MessageKey;
import vn.lienthong.routes.drill.check.Promise;
import vn.lienthong.routes.drill.check.Sent;

/** What senders sent, and what they were told of it. */
public final class PromiseBook implements AutoCloseable {
  private static final String SENT = "S";
  private static final String PROMISED = "P";

  private final Notebook notes;

  /** Opens a file for more. */
  public PromiseBook(Path file) {
    notes = new Notebook(file);
  }

  /** A message is about to be sent for the first time. */
  public void sending(MessageHeader header, String digest) {
    notes.write(
        SENT,
        Instant.now(),
        header.sender(),
        header.id(),
        header.service(),
        header.receiver(),
        digest);
  }

  /** Its sender was told something; on disk when this returns. */
  public void heard(Promise promise) {
    notes.write(
        PROMISED,
        Instant.now(),
        promise.message().sender(),
        promise.message().id(),
        promise.state(),
        promise.code(),
        promise.receipt(),
        promise.value());
  }

  /** All that stands in a file as sent. */
  public static List<Sent> sent(Path file) {
    return Notebook.read(file).stream()
        .filter(cells -> cells[0].equals(SENT))
        .map(cells -> new Sent(key(cells), cells[4], cells[5], cells[6]))
        .toList();
  }

  /**
   * One promise, as it was heard.
   *
   * @param at when
   * @param promise what
   */
  public record Heard(Instant at, Promise promise) {}

  /** All that stands in a file as heard, in order. */
  public static List<Heard> promises(Path file) {
    return Notebook.read(file).stream()
        .filter(cells -> cells[0].equals(PROMISED))
        .map(
            cells ->
                new Heard(
                    Instant.parse(cells[1]),
                    new Promise(
                        key(cells), ReceiptState.valueOf(cells[4]), cells[5], cells[6], cells[7])))
        .toList();
  }

  @Override
  public void close() {
    notes.close();
  }

  private static MessageKey key(String[] cells) {
    return new MessageKey(cells[2], UUID.fromString(cells[3]));
  }
}
