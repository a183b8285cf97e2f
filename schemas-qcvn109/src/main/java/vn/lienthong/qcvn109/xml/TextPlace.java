package vn.lienthong.qcvn109.xml;

/** A place in a text, for a reader with an editor: lines and columns count from 1. */
final class TextPlace {
  private TextPlace() {}

  static String of(CharSequence text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return of(line, offset - lineStart + 1);
  }

  static String of(int line, int column) {
    return "line " + line + ", column " + column;
  }
}
