package vn.lienthong.routes.command;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code data/<process>.pid}: the number of the one living process of its kind on a data directory.
 * A lock beside it, which ends with the process however it ends, keeps a second one out.
 */
final class PidFile implements AutoCloseable {
  // the file's time has a coarser grain than the process's
  private static final Duration GRAIN = Duration.ofSeconds(2);

  private final Path file;
  private final FileChannel channel;

  private PidFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Claims the place for this process; empty if a living process has it. */
  static Optional<PidFile> claim(Path data, String process) {
    Path file = file(data, process);
    try {
      Files.createDirectories(data);
      FileChannel channel = FileChannel.open(data.resolve(process + ".lock"), CREATE, WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      Path half = Files.createTempFile(data, process, ".pid");
      Files.writeString(half, ProcessHandle.current().pid() + "\n");
      Files.move(half, file, ATOMIC_MOVE);
      return Optional.of(new PidFile(file, channel));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /** The living process that wrote the file; a number that another program got later is not it. */
  static Optional<ProcessHandle> living(Path data, String process) {
    Path file = file(data, process);
    try {
      long pid = Long.parseLong(Files.readString(file).trim());
      Instant written = Files.getLastModifiedTime(file).toInstant();
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(handle -> startedBefore(handle, written.plus(GRAIN)));
    } catch (IOException | NumberFormatException missing) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + file, e);
    }
  }

  private static boolean startedBefore(ProcessHandle handle, Instant moment) {
    return handle.info().startInstant().map(started -> started.isBefore(moment)).orElse(true);
  }

  private static Path file(Path data, String process) {
    return data.resolve(process + ".pid");
  }
}
