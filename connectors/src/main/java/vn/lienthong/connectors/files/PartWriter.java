package vn.lienthong.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import vn.lienthong.connectors.security.content.ContentRefusedException;
import vn.lienthong.connectors.security.content.SegmentCipher;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/** Writes the segments of one file, one after the other; holds one of them in memory. */
final class PartWriter {
  private static final int SEALED = FileLimits.PART_BYTES + SegmentCipher.OVERHEAD;

  private final StoredFile file;
  private final FileChannel channel;
  private final SegmentCipher cipher;
  private long segment;

  /** Goes on where the whole segments of the part end; what a crash cut off is sent again. */
  PartWriter(StoredFile file, FileChannel channel, SegmentCipher cipher) throws IOException {
    this.file = file;
    this.channel = channel;
    this.cipher = cipher;
    this.segment = channel.size() == sealedSize(file) ? file.segments() : channel.size() / SEALED;
    channel.truncate(Math.min(channel.size(), segment * SEALED));
  }

  private static long sealedSize(StoredFile file) {
    return file.size() + file.segments() * SegmentCipher.OVERHEAD;
  }

  long received() {
    return Math.min(segment * FileLimits.PART_BYTES, file.size());
  }

  void beginAgain() throws IOException {
    segment = 0;
    channel.truncate(0);
  }

  boolean isWhole() {
    return segment == file.segments();
  }

  /** Takes what comes, to its end; only whole segments are kept. They are on disk after it. */
  void take(InputStream in) throws IOException {
    byte[] buffer = new byte[FileLimits.PART_BYTES];
    try {
      channel.position(channel.size());
      while (!isWhole()) {
        int length = file.length(segment);
        int got = in.readNBytes(buffer, 0, length);
        if (segment == 0 && got > 0) {
          requireType(buffer, got);
        }
        if (got < length) {
          return;
        }
        write(buffer, length);
      }
      if (in.read() >= 0) {
        throw refused(HubErrorCode.FILE_TOO_LARGE, "body", "it goes on after the announced size");
      }
    } finally {
      channel.force(true);
    }
  }

  /** Takes all that somebody writes, from the beginning; it is on disk after it. */
  void write(FileStore.Content content) throws IOException {
    try (SegmentStream out = new SegmentStream(this)) {
      channel.position(0);
      content.writeTo(out);
    } finally {
      channel.force(true);
    }
  }

  /** How long the next segment's content is; zero after the last. */
  int nextLength() {
    return isWhole() ? 0 : file.length(segment);
  }

  void write(byte[] plain, int length) throws IOException {
    ByteBuffer sealed = ByteBuffer.wrap(cipher.seal(segment, file.isLast(segment), plain, length));
    while (sealed.hasRemaining()) {
      channel.write(sealed);
    }
    segment++;
  }

  private void requireType(byte[] begin, int length) {
    if (!FileTypes.fits(file.type(), begin, length)) {
      throw refused(
          HubErrorCode.FILE_TYPE_REFUSED, "body", "it does not begin as " + file.type() + " does");
    }
  }

  /** Reads back what is on disk: that is what was promised, whatever came over the wire. */
  boolean hasItsDigest() throws IOException, ContentRefusedException {
    MessageDigest digest = Sha256.digest();
    SegmentReader reader = new SegmentReader(file, channel, cipher);
    for (byte[] next = reader.next(); next.length > 0; next = reader.next()) {
      digest.update(next);
    }
    return MessageDigest.isEqual(digest.digest(), file.digest());
  }

  static HubException refused(HubErrorCode code, String place, String detail) {
    return new HubException(HubFault.of(code, place, detail));
  }
}
