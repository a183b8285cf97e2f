package vn.lienthong.routes.release;

/** Texts that show that something is there and not what; none of them looks like a real value. */
final class Masks {
  /** In place of a value that the schema demands and the agreement does not release. */
  static final String HIDDEN = "***";

  private Masks() {}

  /** The first letter of every word of a name. */
  static String name(String text) {
    StringBuilder masked = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        masked.append(masked.length() == 0 ? "" : " ").appendCodePoint(word.codePointAt(0));
        masked.append(HIDDEN);
      }
    }
    return masked.length() == 0 ? HIDDEN : masked.toString();
  }

  /** The first and the last character of a code of four or more. */
  static String code(String text) {
    String code = text.strip();
    return code.length() < 4 ? HIDDEN : code.charAt(0) + HIDDEN + code.charAt(code.length() - 1);
  }
}
