package vn.lienthong.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import vn.lienthong.connectors.security.content.ContentRefusedException;
import vn.lienthong.connectors.security.content.SegmentCipher;

/** The plain content of a file, a segment in memory at a time. */
final class FileStream extends InputStream {
  private final FileChannel channel;
  private final SegmentReader reader;
  private byte[] segment = new byte[0];
  private int position;
  private boolean ended;

  FileStream(StoredFile file, FileChannel channel, SegmentCipher cipher) {
    this.channel = channel;
    this.reader = new SegmentReader(file, channel, cipher);
  }

  @Override
  public int read() throws IOException {
    return fill() ? segment[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int given = Math.min(length, segment.length - position);
    System.arraycopy(segment, position, into, offset, given);
    position += given;
    return given;
  }

  private boolean fill() throws IOException {
    if (position == segment.length && !ended) {
      try {
        segment = reader.next();
      } catch (ContentRefusedException e) {
        throw new IOException("The file was changed on the disk", e);
      }
      position = 0;
      ended = segment.length == 0;
      if (ended) {
        channel.close(); // whoever reads to the end may forget to close
      }
    }
    return !ended;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
