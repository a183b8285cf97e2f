package vn.lienthong.qcvn109.identifier;

/** Digits 0-9 only: other scripts' digits are no digits here. */
final class Digits {
  private Digits() {}

  /** Whether the text is exactly so many digits. */
  static boolean only(String text, int count) {
    return text.length() == count && between(text, 0, count);
  }

  static boolean between(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static int at(String text, int place) {
    return text.charAt(place) - '0';
  }
}
