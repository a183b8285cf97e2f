package vn.lienthong.connectors.security.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;

/** The private directory of a development PKI: one thread of one process works in it at a time. */
record PkiFolder(Path directory, Clock clock) {

  /** Something that is done while nobody else works in the directory. */
  interface Work<T> {
    T in(DevelopmentOffice office) throws GeneralSecurityException, IOException;
  }

  /**
   * Does it, with what the directory holds now.
   *
   * @throws UncheckedIOException when the directory cannot be read or written
   * @throws IllegalStateException when what is in it cannot be used
   */
  <T> T alone(Work<T> work) {
    // A file lock holds between processes only; threads of one process need the monitor.
    synchronized (PkiFolder.class) {
      try {
        PrivateFiles.directory(directory);
        try (FileChannel channel = PrivateFiles.lockFile(directory.resolve(".lock"));
            FileLock lock = channel.lock()) {
          return locked(lock, work);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Development PKI in " + directory, e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Development PKI in " + directory, e);
      }
    }
  }

  private <T> T locked(FileLock lock, Work<T> work) throws GeneralSecurityException, IOException {
    if (!lock.isValid()) {
      throw new IOException("The lock was lost");
    }
    return work.in(DevelopmentOffice.in(directory, password(), clock));
  }

  private String password() throws IOException {
    Path file = directory.resolve("password");
    if (!Files.exists(file)) {
      PrivateFiles.write(file, KeyStores.newPassword().getBytes(StandardCharsets.US_ASCII));
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }
}
