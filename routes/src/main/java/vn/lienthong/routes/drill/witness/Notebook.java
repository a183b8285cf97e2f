package vn.lienthong.routes.drill.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of tab-separated cells in one file. A line is on disk when its call returns; lines of
 * several threads at once share one force. A last line that a killed process left half is cut off.
 */
public final class Notebook implements AutoCloseable {
  private final FileChannel channel;
  private final Object forcing = new Object();
  private long written;
  private volatile long forced;

  /** Opens a file, or makes it, for more lines at its end. */
  public Notebook(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      long whole = Files.exists(file) ? wholeLines(file) : 0;
      channel = FileChannel.open(file, CREATE, WRITE).truncate(whole);
      channel.position(whole);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /** Adds one line. */
  public void write(Object... cells) {
    StringBuilder line = new StringBuilder();
    for (Object cell : cells) {
      line.append(line.isEmpty() ? "" : "\t")
          .append(cell.toString().replaceAll("[\\t\\n\\r]", " "));
    }
    ByteBuffer bytes = ByteBuffer.wrap(line.append('\n').toString().getBytes(UTF_8));
    try {
      long end;
      synchronized (this) {
        while (bytes.hasRemaining()) {
          written += channel.write(bytes);
        }
        end = written;
      }
      force(end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole lines of a file, as cells; none where there is no file. */
  public static List<String[]> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<String[]> lines = new ArrayList<>();
      byte[] all = Files.readAllBytes(file);
      String text = new String(all, 0, wholeLines(all), UTF_8);
      text.lines().forEach(line -> lines.add(line.split("\t", -1)));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void force(long end) throws IOException {
    synchronized (forcing) {
      if (forced < end) {
        long reached;
        synchronized (this) {
          reached = written;
        }
        channel.force(false);
        forced = reached;
      }
    }
  }

  private static long wholeLines(Path file) throws IOException {
    return wholeLines(Files.readAllBytes(file));
  }

  private static int wholeLines(byte[] all) {
    int end = all.length;
    while (end > 0 && all[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
