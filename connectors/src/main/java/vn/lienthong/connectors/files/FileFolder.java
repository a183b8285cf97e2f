package vn.lienthong.connectors.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.connectors.security.keys.PrivateFiles;

/** The folder of the files, which all nodes share. A part becomes a file by its new name. */
final class FileFolder {
  private final Path folder;

  FileFolder(Path folder) {
    this.folder = folder;
  }

  Path file(UUID id) {
    return shelf(id).resolve(id.toString());
  }

  private Path part(UUID id) {
    return shelf(id).resolve(id + ".part");
  }

  // A folder of its own for each beginning: no folder becomes too long to list.
  private Path shelf(UUID id) {
    return folder.resolve(id.toString().substring(0, 2));
  }

  /** The part of a file, for this request alone; empty while another one writes it. */
  Optional<FileChannel> openPart(UUID id) throws IOException {
    PrivateFiles.directory(shelf(id));
    if (Files.exists(file(id)) && !Files.exists(part(id))) {
      Files.move(file(id), part(id)); // the process ended between the name and the row
    }
    FileChannel channel =
        FileChannel.open(
            part(id), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  void finish(UUID id) throws IOException {
    Files.move(part(id), file(id), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel names = FileChannel.open(shelf(id), StandardOpenOption.READ)) {
      names.force(true); // a new name is on disk only when its directory is
    }
  }

  void remove(UUID id) throws IOException {
    Files.deleteIfExists(part(id));
    Files.deleteIfExists(file(id));
  }
}
