package vn.lienthong.routes.drill.witness;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.drill.check.Effect;
import vn.lienthong.routes.drill.check.MessageKey;

/** What receivers took effect of, and which messages came to them once more afterwards. */
public final class EffectBook implements AutoCloseable {
  private static final String EFFECT = "E";
  private static final String AGAIN = "A";

  private final Notebook notes;
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  /**
   * One line of the book.
   *
   * @param at when it was written
   * @param effect what took effect
   * @param again whether it had taken effect before: a receiver that does not know its messages by
   *     id would have done it twice
   */
  public record Entry(Instant at, Effect effect, boolean again) {}

  /** Opens a file for more; what stands in it already is known. */
  public EffectBook(Path file) {
    Notebook.read(file).forEach(cells -> taken.add(cells[2] + " " + cells[3] + " " + cells[4]));
    notes = new Notebook(file);
  }

  /**
   * Writes an effect down; on disk when this returns. One that stands there already was cut off
   * before it was answered, and is not a second one.
   */
  public void effect(MemberCode receiver, MessageHeader header, byte[] document, boolean done) {
    if (taken.add(receiver + " " + header.sender() + " " + header.id())) {
      write(EFFECT, receiver, header, document, done);
    }
  }

  /** Whether a message took effect before. */
  public boolean has(MemberCode receiver, MessageHeader header) {
    return taken.contains(receiver + " " + header.sender() + " " + header.id());
  }

  /** Writes down that a message came again after it had been answered. */
  public void again(MemberCode receiver, MessageHeader header, byte[] document, boolean done) {
    write(AGAIN, receiver, header, document, done);
  }

  private void write(
      String kind, MemberCode receiver, MessageHeader header, byte[] document, boolean done) {
    notes.write(
        kind,
        Instant.now(),
        receiver,
        header.sender(),
        header.id(),
        header.service(),
        text(header.dossierCode()),
        Sha256.hex(document),
        done);
  }

  /** All that stands in a file. */
  public static List<Entry> read(Path file) {
    return Notebook.read(file).stream()
        .map(cells -> new Entry(Instant.parse(cells[1]), effect(cells), cells[0].equals(AGAIN)))
        .toList();
  }

  @Override
  public void close() {
    notes.close();
  }

  private static Effect effect(String[] cells) {
    return new Effect(
        cells[2],
        new MessageKey(cells[3], UUID.fromString(cells[4])),
        cells[5],
        cells[6],
        cells[7],
        Boolean.parseBoolean(cells[8]));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
