package vn.lienthong.connectors.files;

import java.io.IOException;
import java.io.OutputStream;

/** Divides what is written into segments; fails where it is more than the file was announced. */
final class SegmentStream extends OutputStream {
  private final PartWriter writer;
  private final byte[] segment = new byte[FileLimits.PART_BYTES];
  private int filled;

  SegmentStream(PartWriter writer) {
    this.writer = writer;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      int next = writer.nextLength();
      if (next == 0) {
        throw new IOException("The content is longer than announced");
      }
      int taken = Math.min(left, next - filled);
      System.arraycopy(bytes, from, segment, filled, taken);
      filled += taken;
      from += taken;
      left -= taken;
      if (filled == next) {
        writer.write(segment, next);
        filled = 0;
      }
    }
  }
}
