package vn.lienthong.qcvn109.text;

import java.util.List;

/**
 * Holds names and texts against the written rules of {@link TextRule}. Signatures cover the bytes,
 * so nothing is normalised, before or after.
 */
public final class TextRules {
  private static final int LAST = 0x1EF9;
  private static final byte NAME = 1;
  private static final byte FREE = 2;
  // What the rules need not look at: most names are made of these alone.
  private static final byte[] PLAIN = plain();

  private TextRules() {}

  /** Each broken rule once, where it is broken first; empty if there is nothing to say. */
  public static List<TextFinding> check(CharSequence text, TextKind kind) {
    return isPlain(text, kind) ? List.of() : new TextScan(text.toString(), kind).findings();
  }

  private static boolean isPlain(CharSequence text, TextKind kind) {
    byte wanted = kind == TextKind.NAME ? NAME : FREE;
    boolean letter = false;
    // As if a blank stood before: then one at the beginning is the second of two.
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        if (blank) {
          return false;
        }
        blank = true;
      } else if (c > LAST || (PLAIN[c] & wanted) == 0) {
        return false;
      } else {
        letter |= c > '9';
        blank = false;
      }
    }
    return text.length() == 0 || (letter && !blank);
  }

  private static byte[] plain() {
    byte[] plain = new byte[LAST + 1];
    String vietnamese = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư";
    vietnamese.chars().forEach(c -> plain[c] = NAME | FREE);
    mark(plain, 0x1EA0, LAST, NAME | FREE);
    mark(plain, 'A', 'Z', NAME | FREE);
    mark(plain, 'a', 'z', NAME | FREE);
    mark(plain, '0', '9', FREE);
    ",./-()".chars().forEach(c -> plain[c] = FREE);
    plain['\''] = NAME | FREE;
    return plain;
  }

  private static void mark(byte[] plain, int first, int last, int kinds) {
    for (int c = first; c <= last; c++) {
      plain[c] = (byte) kinds;
    }
  }
}
