package vn.lienthong.routes.drill.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.routes.drill.check.MessageKey;

/**
 * The documents that were sent, so that the very same bytes can be sent again. They are kept where
 * the folder is there: most drills need none.
 */
public final class SentDocuments {
  private final Path folder;

  /** In a folder. */
  public SentDocuments(Path folder) {
    this.folder = folder;
  }

  /** Keeps a document before it is sent first; the first that is kept stands. */
  public void keep(String sender, UUID id, byte[] document) {
    Path file = file(new MessageKey(sender, id));
    try {
      if (Files.isDirectory(folder) && !Files.exists(file)) {
        Files.write(file, document);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was kept of a message. */
  public Optional<byte[]> find(MessageKey message) {
    Path file = file(message);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(MessageKey message) {
    return folder.resolve(message.sender() + "_" + message.id() + ".xml");
  }
}
