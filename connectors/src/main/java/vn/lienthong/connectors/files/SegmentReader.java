package vn.lienthong.connectors.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import vn.lienthong.connectors.security.content.ContentRefusedException;
import vn.lienthong.connectors.security.content.SegmentCipher;

/** Opens the segments of one file, one after the other. */
final class SegmentReader {
  private static final byte[] END = {};

  private final StoredFile file;
  private final FileChannel channel;
  private final SegmentCipher cipher;
  private long segment;
  private long position;

  SegmentReader(StoredFile file, FileChannel channel, SegmentCipher cipher) {
    this.file = file;
    this.channel = channel;
    this.cipher = cipher;
  }

  /** The content of the next one; empty at the end. */
  byte[] next() throws IOException, ContentRefusedException {
    if (segment == file.segments()) {
      return END;
    }
    ByteBuffer sealed = ByteBuffer.allocate(file.length(segment) + SegmentCipher.OVERHEAD);
    while (sealed.hasRemaining()) {
      int got = channel.read(sealed, position + sealed.position());
      if (got < 0) {
        throw new EOFException("File " + file.id() + " is cut off");
      }
    }
    position += sealed.capacity();
    byte[] plain = cipher.open(segment, file.isLast(segment), sealed.array());
    segment++;
    return plain;
  }
}
