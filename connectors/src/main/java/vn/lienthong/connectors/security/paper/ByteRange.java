package vn.lienthong.connectors.security.paper;

import org.jspecify.annotations.Nullable;

/** The bytes that a signature covers: all of the file but the place of the signature itself. */
final class ByteRange {
  private ByteRange() {}

  /** Which rule is broken; null where none is. */
  static @Nullable String broken(byte[] pdf, int @Nullable [] range) {
    if (range == null || range.length != 4) {
      return "the signature does not say what it covers";
    }
    long gapFrom = (long) range[0] + range[1];
    long end = (long) range[2] + range[3];
    if (range[0] != 0 || range[1] < 0 || range[3] < 0 || range[2] < gapFrom || end > pdf.length) {
      return "what the signature covers is not in the file";
    }
    if (end != pdf.length) {
      return "something was added after the signature";
    }
    return isOneHexString(pdf, (int) gapFrom, range[2])
        ? null
        : "more than the signature is left out";
  }

  private static boolean isOneHexString(byte[] pdf, int from, int to) {
    if (to - from < 2 || pdf[from] != '<' || pdf[to - 1] != '>') {
      return false;
    }
    for (int i = from + 1; i < to - 1; i++) {
      if (Character.digit(pdf[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
