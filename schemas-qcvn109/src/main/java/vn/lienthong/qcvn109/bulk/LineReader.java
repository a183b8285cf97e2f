package vn.lienthong.qcvn109.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Lines of UTF-8. A line that is too long, or no UTF-8, is a bad line and not the end of the file.
 */
final class LineReader {
  /** No row of a person needs more bytes. */
  private static final int LONGEST = 16 << 10;

  private static final int BUFFER = 64 << 10;
  private static final String BAD = "\u0000";

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
  private int position;
  private int end;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** The next line without its end; null after the last. */
  @Nullable String next() throws IOException {
    line.reset();
    boolean any = false;
    boolean tooLong = false;
    while (fill()) {
      any = true;
      int from = position;
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      tooLong |= line.size() + position - from > LONGEST;
      if (!tooLong) {
        line.write(buffer, from, position - from);
      }
      if (position < end) {
        position++;
        return tooLong ? BAD : text();
      }
    }
    return any ? (tooLong ? BAD : text()) : null;
  }

  /** Whether a line could not be read. */
  static boolean isBad(String line) {
    return line.indexOf('\u0000') >= 0;
  }

  private boolean fill() throws IOException {
    if (position == end) {
      position = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return position < end;
  }

  private String text() {
    byte[] bytes = line.toByteArray();
    int length =
        bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      return BAD;
    }
  }
}
