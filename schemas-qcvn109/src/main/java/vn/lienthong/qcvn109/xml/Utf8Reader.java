package vn.lienthong.qcvn109.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Bytes to text as {@link Utf8Text} does, but piece by piece, and with the limits that must hold
 * before the parser sees a piece. What stands before a malformed byte is handed over first, so that
 * the refusal's place is known.
 */
final class Utf8Reader extends Reader {
  private static final int BUFFER = 1 << 15;

  private final InputStream in;
  private final CharsetDecoder decoder = Utf8Text.decoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private final MarkupMeter meter = new MarkupMeter();
  private boolean started;
  private boolean atEnd;
  private boolean malformed;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!started) {
      start();
    }
    CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
    while (out.position() == 0) {
      if (malformed) {
        throw Utf8Text.refusal(meter.place(), "the bytes here are not UTF-8");
      }
      CoderResult result = decoder.decode(bytes, out, atEnd);
      malformed = result.isError();
      if (result.isUnderflow() && out.position() == 0) {
        if (atEnd) {
          return -1;
        }
        fill();
      }
    }
    meter.pass(target, offset, out.position());
    return out.position();
  }

  @Override
  public void close() {
    // The stream belongs to whoever opened it.
  }

  private void start() throws IOException {
    started = true;
    bytes.limit(0);
    while (!atEnd && bytes.remaining() < XmlDeclaration.MAX_LENGTH + 3) {
      fill();
    }
    byte[] first = new byte[Math.min(bytes.remaining(), XmlDeclaration.MAX_LENGTH + 3)];
    bytes.get(bytes.position(), first);
    bytes.position(bytes.position() + Utf8Text.start(first));
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    atEnd = read < 0;
    bytes.position(bytes.position() + Math.max(read, 0));
    bytes.flip();
  }
}
