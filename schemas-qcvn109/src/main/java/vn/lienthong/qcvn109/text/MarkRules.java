package vn.lienthong.qcvn109.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jspecify.annotations.Nullable;

/**
 * Combining marks: one tone at most, no mark twice, and a letter to stand on. Marks that no single
 * character has, as in the Ê-đê letter {@code ĕ̂}, are in order.
 */
final class MarkRules {
  // Grave, acute, tilde, hook above, dot below: the five written tones.
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final int MOST = 3;

  private final StringBuilder onLetter = new StringBuilder();
  private boolean letter;

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  @Nullable TextRule next(int c) {
    if (!isMark(c)) {
      begin(c);
      return null;
    }
    if (!letter) {
      return TextRule.STRAY_MARK;
    }
    String mark = Character.toString(c);
    boolean doubled =
        onLetter.indexOf(mark) >= 0
            || (isTone(c) && onLetter.chars().anyMatch(MarkRules::isTone))
            || onLetter.length() >= MOST;
    onLetter.append(mark);
    return doubled ? TextRule.DOUBLED_MARK : null;
  }

  private void begin(int c) {
    letter = Character.isLetter(c);
    onLetter.setLength(0);
    if (letter && c > 0x7F) {
      String parts = Normalizer.normalize(Character.toString(c), Form.NFD);
      onLetter.append(parts, Math.min(parts.length(), 1), parts.length());
    }
  }

  private static boolean isTone(int c) {
    return TONES.indexOf(c) >= 0;
  }
}
