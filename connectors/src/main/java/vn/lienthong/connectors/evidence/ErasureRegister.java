package vn.lienthong.connectors.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.connectors.security.keys.PrivateFiles;

/**
 * What was erased, outside the database and beside the content keys: after a restore from a backup
 * that is older, the same is erased again. Lines are added, never changed: an order ({@code LENH},
 * its id, time, target, who, who approved, legal basis, each document's evidence id and digest of
 * the body) before its transaction commits, and what became of it after ({@code XONG} erased,
 * {@code HUY} nothing was erased). It holds no content. All nodes share it.
 */
public final class ErasureRegister {
  private static final String FIELD = "\t";
  private static final String ORDER = "LENH";
  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}:[0-9a-f]{64}");
  private static final int DOCUMENTS_FROM = 7;

  /** What became of an order; {@code OPEN} while only the database knows. */
  enum End {
    OPEN,
    XONG,
    HUY
  }

  /** An order that stands in the register. */
  record Entry(
      UUID id,
      String target,
      String officer,
      String approver,
      String legalBasis,
      List<Document> documents,
      End end) {
    Entry ended(End how) {
      return new Entry(id, target, officer, approver, legalBasis, documents, how);
    }
  }

  /** One erased document. The id alone may be another's after a restore. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  record Document(long id, byte[] bodyDigest) {
    static Document of(String text) {
      int colon = text.indexOf(':');
      return new Document(
          Long.parseLong(text.substring(0, colon)),
          HexFormat.of().parseHex(text.substring(colon + 1)));
    }

    String hexDigest() {
      return HexFormat.of().formatHex(bodyDigest);
    }

    @Override
    public String toString() {
      return id + ":" + hexDigest();
    }
  }

  private final Path file;

  /** The register in a file, made at the first erasure. */
  public ErasureRegister(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** The register that stands beside a file of content keys. */
  public static ErasureRegister beside(Path contentKeys) {
    return new ErasureRegister(contentKeys.toAbsolutePath().resolveSibling("erasures.log"));
  }

  /** Whether nothing was ever erased. */
  boolean isEmpty() {
    return !Files.exists(file);
  }

  /** Writes an order down, before it is carried out. It is on disk when the call returns. */
  Entry begin(UUID id, ErasureOrder order, List<Document> documents) {
    Entry entry =
        new Entry(
            id,
            order.target().toString(),
            order.officer(),
            order.approver(),
            order.legalBasis(),
            documents,
            End.OPEN);
    List<String> fields = new ArrayList<>(List.of(ORDER, id.toString(), Instant.now().toString()));
    Stream.of(entry.target(), entry.officer(), entry.approver(), entry.legalBasis())
        .map(text -> text.replaceAll("\\p{Cntrl}", " "))
        .forEach(fields::add);
    documents.forEach(document -> fields.add(document.toString()));
    append(fields);
    return entry;
  }

  /** Writes down what became of an order. */
  void ended(UUID id, End end) {
    append(List.of(end.name(), id.toString()));
  }

  /** All orders, oldest first. */
  List<Entry> entries() {
    if (isEmpty()) {
      return List.of();
    }
    try {
      List<String[]> lines =
          Files.readAllLines(file).stream().map(line -> line.split(FIELD, -1)).toList();
      Map<String, End> ends = new HashMap<>();
      lines.stream()
          .filter(line -> line.length == 2 && !line[0].equals(ORDER))
          .forEach(line -> ends.put(line[1], End.valueOf(line[0])));
      // A last line that a crash cut off has no end, and nothing in the database either.
      return lines.stream()
          .filter(line -> line[0].equals(ORDER) && line.length > DOCUMENTS_FROM)
          .map(line -> entry(line, ends.getOrDefault(line[1], End.OPEN)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The register of erasures cannot be read: " + file, e);
    }
  }

  private static Entry entry(String[] line, End end) {
    List<Document> documents =
        Stream.of(line)
            .skip(DOCUMENTS_FROM)
            .filter(text -> WHOLE.matcher(text).matches())
            .map(Document::of)
            .toList();
    return new Entry(UUID.fromString(line[1]), line[3], line[4], line[5], line[6], documents, end);
  }

  private void append(List<String> fields) {
    String line = "\n" + String.join(FIELD, fields) + "\n"; // what a crash cut off ends before it
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    try {
      PrivateFiles.directory(file.resolveSibling(""));
      PrivateFiles.lockFile(file).close(); // made for its owner alone
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The register of erasures cannot be written: " + file, e);
    }
  }
}
