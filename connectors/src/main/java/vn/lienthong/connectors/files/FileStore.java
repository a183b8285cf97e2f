package vn.lienthong.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.content.ContentRefusedException;
import vn.lienthong.connectors.security.content.SegmentCipher;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Takes files in parts and gives them back, a segment in memory at a time. What it says it has
 * received is on disk. Safe for several threads and hub nodes that share database and folder.
 */
public final class FileStore {
  private final FileRows rows;
  private final FileFolder folder;
  private final ContentCipher cipher;
  private final FileLimits limits;

  /** Keeps files in a folder. */
  public FileStore(Jdbi jdbi, ContentCipher cipher, Path folder, FileLimits limits) {
    this.rows = new FileRows(jdbi, cipher, limits);
    this.folder = new FileFolder(folder);
    this.cipher = cipher;
    this.limits = limits;
  }

  /** What it takes. */
  public FileLimits limits() {
    return limits;
  }

  /** How much of an announced file is here; throws as {@link #take} does. */
  public Received received(Announced announced) throws IOException {
    return with(announced, PartWriter::received);
  }

  /**
   * Takes a part. What came before the sender broke off stays; a part from the beginning takes its
   * place.
   *
   * @param from where the part begins
   * @param part to its end
   * @throws HubException with the code of what is wrong: size, type, quota, place of the part,
   *     digest of the whole; after the last the file must be sent again from its beginning
   */
  public Received take(Announced announced, long from, InputStream part) throws IOException {
    return with(
        announced,
        writer -> {
          if (from == 0) {
            writer.beginAgain();
          }
          if (from != writer.received()) {
            throw PartWriter.refused(
                HubErrorCode.UPLOAD_OUT_OF_PLACE,
                "Content-Range",
                "it begins at %d, go on at %d".formatted(from, writer.received()));
          }
          writer.take(part);
          return writer.received();
        });
  }

  /** What writes the content of a file, the same each time. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; the stream is not closed. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Keeps a file of the hub's own, without the limits of members. One that is whole already stays.
   *
   * @throws IOException if the content is not what was announced
   */
  public void keepOwn(Announced announced, Content content) throws IOException {
    StoredFile file = rows.own(announced);
    if (file.complete()) {
      return;
    }
    try (FileChannel channel = folder.openPart(file.id()).orElseThrow(FileStore::busy)) {
      PartWriter writer = new PartWriter(file, channel, segments(file));
      writer.beginAgain();
      writer.write(content);
      if (!writer.isWhole()) {
        throw new IOException("File " + file.id() + " has less content than announced");
      }
      complete(file, writer);
    } catch (HubException refused) {
      if (refused.fault().code() == HubErrorCode.FILE_DIGEST_WRONG) {
        forget(file);
      }
      throw refused;
    }
  }

  /** What is done with the part of a file. */
  @FunctionalInterface
  private interface Work {
    long with(PartWriter writer) throws IOException;
  }

  private Received with(Announced announced, Work work) throws IOException {
    requireTaken(announced);
    StoredFile file = rows.announced(announced);
    if (file.size() != announced.size() || !file.type().equals(announced.type())) {
      throw PartWriter.refused(
          HubErrorCode.UPLOAD_OUT_OF_PLACE,
          "Content-Range",
          "it was announced before as %s of %d bytes".formatted(file.type(), file.size()));
    }
    if (file.complete()) {
      return new Received(file.size(), true);
    }
    try (FileChannel channel = folder.openPart(file.id()).orElseThrow(FileStore::busy)) {
      PartWriter writer = new PartWriter(file, channel, segments(file));
      long received = work.with(writer);
      if (writer.isWhole()) {
        complete(file, writer);
      }
      return new Received(received, writer.isWhole());
    } catch (HubException refused) {
      if (refused.fault().code() == HubErrorCode.FILE_TYPE_REFUSED
          || refused.fault().code() == HubErrorCode.FILE_DIGEST_WRONG) {
        forget(file);
      }
      throw refused;
    }
  }

  private void requireTaken(Announced file) {
    if (!limits.types().contains(file.type())) {
      throw PartWriter.refused(
          HubErrorCode.FILE_TYPE_REFUSED, "Content-Type", "taken are " + limits.types());
    }
    if (file.size() > limits.maxBytes(file.type())) {
      throw PartWriter.refused(
          HubErrorCode.FILE_TOO_LARGE,
          "Content-Range",
          "%d bytes, at most %d are taken".formatted(file.size(), limits.maxBytes(file.type())));
    }
  }

  private void complete(StoredFile file, PartWriter writer) throws IOException {
    try {
      if (!writer.hasItsDigest()) {
        throw PartWriter.refused(
            HubErrorCode.FILE_DIGEST_WRONG, "Repr-Digest", "send it again from its beginning");
      }
    } catch (ContentRefusedException e) {
      throw changed(file, e);
    }
    folder.finish(file.id());
    rows.complete(file);
  }

  private void forget(StoredFile file) throws IOException {
    rows.forget(file);
    folder.remove(file.id());
  }

  /**
   * A file for a member whose kept messages name it.
   *
   * @param digest 64 lower-case hexadecimal digits
   * @return empty where no message from it or to it names one; the caller closes the stream
   */
  public Optional<FileContent> open(MemberCode member, String digest) throws IOException {
    Optional<StoredFile> found = rows.forMember(member, digest);
    return found.isEmpty() ? Optional.empty() : Optional.of(open(found.get()));
  }

  private FileContent open(StoredFile file) throws IOException {
    try {
      FileChannel channel = FileChannel.open(folder.file(file.id()), StandardOpenOption.READ);
      return new FileContent(
          file.size(), file.type(), new FileStream(file, channel, segments(file)));
    } catch (NoSuchFileException e) {
      throw lost(file, e);
    }
  }

  private SegmentCipher segments(StoredFile file) {
    byte[] wrapped = file.wrapped();
    if (wrapped == null) {
      throw PartWriter.refused(HubErrorCode.CONTENT_ERASED, "file " + file.id(), "");
    }
    try {
      return cipher.segments(file.month(), wrapped, file.place());
    } catch (ContentRefusedException e) {
      throw changed(file, e);
    }
  }

  private static HubException busy() {
    return PartWriter.refused(
        HubErrorCode.UPLOAD_OUT_OF_PLACE,
        "Content-Range",
        "another request of yours writes this file; ask how much is here (Content-Range: bytes */n)");
  }

  private static HubException changed(StoredFile file, ContentRefusedException cause) {
    HubErrorCode code =
        cause.reason() == ContentRefusedException.Reason.NO_KEY
            ? HubErrorCode.STORE_UNAVAILABLE
            : HubErrorCode.HUB_FAULT;
    return new HubException(
        HubFault.of(code, "file " + file.id(), "its content does not open: " + cause.reason()),
        cause);
  }

  private static HubException lost(StoredFile file, IOException cause) {
    return new HubException(
        HubFault.of(
            HubErrorCode.CONTENT_LOST,
            "file " + file.id(),
            "it is not in the folder lienthong.files.directory"),
        cause);
  }
}
