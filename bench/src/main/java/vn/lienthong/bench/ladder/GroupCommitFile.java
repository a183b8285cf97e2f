package vn.lienthong.bench.ladder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Appends records to a file; those that wait at the same time share one force to the disk. */
final class GroupCommitFile implements AutoCloseable {
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  private record Waiting(byte[] bytes, CompletableFuture<Void> durable) {}

  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final FileChannel channel;
  private final Thread writer;

  GroupCommitFile(Path file) throws IOException {
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    writer = new Thread(this::run, "group-commit");
    writer.setDaemon(true);
    writer.start();
  }

  /** Returns when it is on disk. */
  void append(byte[] bytes) {
    Waiting waiting = new Waiting(bytes, new CompletableFuture<>());
    queue.add(waiting);
    waiting.durable().join();
  }

  private void run() {
    List<Waiting> batch = new ArrayList<>();
    try {
      while (true) {
        batch.add(queue.take());
        queue.drainTo(batch);
        write(batch);
        batch.forEach(one -> one.durable().complete(null));
        batch.clear();
      }
    } catch (InterruptedException end) {
      // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<Waiting> batch) throws IOException {
    ByteBuffer[] buffers =
        batch.stream().map(one -> ByteBuffer.wrap(one.bytes())).toArray(ByteBuffer[]::new);
    while (buffers[buffers.length - 1].hasRemaining()) {
      channel.write(buffers);
    }
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    writer.interrupt();
    channel.close();
  }
}
