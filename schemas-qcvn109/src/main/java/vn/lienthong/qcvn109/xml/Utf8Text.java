package vn.lienthong.qcvn109.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/** Bytes to text, strictly: what is not UTF-8 is refused, never replaced. */
final class Utf8Text {
  private Utf8Text() {}

  static String decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    in.position(start(bytes));
    CharsetDecoder decoder = decoder();
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      throw refusal(TextPlace.of(out, out.length()), "the bytes here are not UTF-8");
    }
    return out.toString();
  }

  /**
   * Where the text begins, after a byte-order mark; the encoding and the version that the first
   * bytes tell are checked.
   */
  static int start(byte[] first) {
    refuseOtherEncodings(first);
    int start = startsWith(first, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    // First what the document says of itself: clearer than a complaint about its bytes.
    XmlDeclaration.check(
        new String(
            first,
            start,
            Math.min(XmlDeclaration.MAX_LENGTH, first.length - start),
            StandardCharsets.ISO_8859_1));
    return start;
  }

  /** A decoder that reports what is not UTF-8. */
  static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  // XML 1.0, Appendix F: how UTF-16 and UTF-32 show themselves, with and without a byte-order mark.
  private static void refuseOtherEncodings(byte[] bytes) {
    boolean wide =
        startsWith(bytes, 0xFE, 0xFF)
            || startsWith(bytes, 0xFF, 0xFE)
            || startsWith(bytes, 0x00)
            || startsWith(bytes, 0x3C, 0x00);
    if (wide) {
      throw refusal("line 1, column 1", "the document is in UTF-16 or UTF-32");
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  static HubException refusal(String place, String detail) {
    return new HubException(HubFault.of(HubErrorCode.ENCODING_NOT_UTF8, place, detail));
  }
}
