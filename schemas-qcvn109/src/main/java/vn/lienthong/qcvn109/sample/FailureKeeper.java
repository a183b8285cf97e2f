package vn.lienthong.qcvn109.sample;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Remembers why the stream below failed: XML writers wrap that, each in its own way. */
final class FailureKeeper extends FilterOutputStream {
  private @Nullable IOException failure;

  FailureKeeper(OutputStream out) {
    super(out);
  }

  void rethrow() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException problem) {
      failure = problem;
      throw problem;
    }
  }

  /** Leaves the stream below open: it belongs to the caller. */
  @Override
  public void close() {}
}
