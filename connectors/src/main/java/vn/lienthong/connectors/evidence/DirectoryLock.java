package vn.lienthong.connectors.evidence;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.qcvn109.error.HubException;

/** Keeps a second hub off a data directory; the system frees it however the first one ends. */
final class DirectoryLock implements AutoCloseable {
  /** Closing any channel of a file ends this process's locks on it: an own one is never opened. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static DirectoryLock acquire(Path file) throws IOException {
    if (!OWN.add(file)) {
      throw inUse(file);
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, CREATE, WRITE);
      if (channel.tryLock() == null) {
        throw inUse(file);
      }
      return new DirectoryLock(file, channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      OWN.remove(file);
      throw e;
    }
  }

  private static HubException inUse(Path file) {
    return StoreFaults.unavailable(
        file.getFileName().toString(),
        "another running hub uses this data directory, or a command works on its store");
  }

  /** Whether a living process holds it. */
  static boolean isHeld(Path file) throws IOException {
    if (OWN.contains(file)) {
      return true;
    }
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      return channel.tryLock() == null; // closing frees what was only tried
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    OWN.remove(file);
  }
}
