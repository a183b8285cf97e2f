package vn.lienthong.connectors.security.paper;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much the deflated streams of a PDF become: a library unpacks some of them in memory while it
 * only looks for the signature, whatever they become.
 */
final class UnpackedSize {
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  // RFC 1950: what stands before the deflated bytes; readers of PDF pass over it unseen.
  private static final int ZLIB_HEADER = 2;

  private UnpackedSize() {}

  /** Whether all of them together become more than a limit. */
  static boolean exceeds(long limit, byte[] pdf) {
    Inflater inflater = new Inflater(true);
    byte[] buffer = new byte[1 << 16];
    long left = limit;
    try {
      for (int at = 0; at < pdf.length - STREAM.length && left >= 0; at++) {
        if (isStream(pdf, at)) {
          left -= unpacked(inflater, pdf, begin(pdf, at + STREAM.length), left, buffer);
        }
      }
    } finally {
      inflater.end();
    }
    return left < 0;
  }

  private static long unpacked(
      Inflater inflater, byte[] pdf, int from, long atMost, byte[] buffer) {
    inflater.reset();
    inflater.setInput(pdf, from, pdf.length - from);
    long size = 0;
    try {
      for (int got = 1; got > 0 && size <= atMost; size += got) {
        got = inflater.inflate(buffer);
      }
    } catch (DataFormatException notDeflated) {
      return size;
    }
    return size;
  }

  private static boolean isStream(byte[] pdf, int at) {
    return Arrays.equals(pdf, at, at + STREAM.length, STREAM, 0, STREAM.length);
  }

  /** ISO 32000-1, 7.3.8.1: one end of line after the word. */
  private static int begin(byte[] pdf, int after) {
    int at = after;
    if (at < pdf.length && pdf[at] == '\r') {
      at++;
    }
    if (at < pdf.length && pdf[at] == '\n') {
      at++;
    }
    return Math.min(pdf.length, at + ZLIB_HEADER);
  }
}
