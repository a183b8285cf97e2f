package vn.lienthong.qcvn109.validation;

/** One value of a citizen, with its place. Used again for the next citizen. */
final class Fact {
  private String value = "";
  private int line;
  private int column;

  void take(String text, OpenElement element) {
    value = text;
    line = element.line;
    column = element.column;
  }

  void clear() {
    value = "";
  }

  boolean isKnown() {
    return !value.isEmpty();
  }

  String value() {
    return value;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
