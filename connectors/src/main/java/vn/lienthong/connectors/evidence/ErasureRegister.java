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
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.connectors.security.keys.PrivateFiles;

/**
 * What was erased, outside the database and beside the content keys: after a restore from a backup
 * that is older, the same is erased again. Lines are added, never changed: time, order, who, who
 * approved, legal basis, then each document's evidence id and digest of the body. It holds no
 * content. All nodes share it.
 */
public final class ErasureRegister {
  private static final String FIELD = "\t";
  // The last line may have been cut off by a crash: then nothing was erased yet.
  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}:[0-9a-f]{64}");
  private static final int DOCUMENTS_FROM = 5;

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

  /** It is on disk when the call returns. */
  void add(ErasureOrder order, List<Document> documents) {
    List<String> fields = new ArrayList<>();
    fields.add(Instant.now().toString());
    Stream.of(order.target().toString(), order.officer(), order.approver(), order.legalBasis())
        .map(text -> text.replaceAll("\\p{Cntrl}", " "))
        .forEach(fields::add);
    documents.forEach(document -> fields.add(document.toString()));
    ByteBuffer line =
        ByteBuffer.wrap((String.join(FIELD, fields) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      PrivateFiles.directory(file.resolveSibling(""));
      PrivateFiles.lockFile(file).close(); // made for its owner alone
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
        while (line.hasRemaining()) {
          channel.write(line);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The register of erasures cannot be written: " + file, e);
    }
  }

  /** All documents that were ever erased. */
  List<Document> documents() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .flatMap(line -> Stream.of(line.split(FIELD, -1)).skip(DOCUMENTS_FROM))
          .filter(text -> WHOLE.matcher(text).matches())
          .map(Document::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The register of erasures cannot be read: " + file, e);
    }
  }
}
