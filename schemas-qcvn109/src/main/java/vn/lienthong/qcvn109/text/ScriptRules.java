package vn.lienthong.qcvn109.text;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Scripts: one per word, and somewhere Latin letters. */
final class ScriptRules {
  private @Nullable UnicodeScript ofWord;
  private boolean latin;
  private boolean other;

  /** Whether this letter is of another script than its word. */
  boolean next(int c) {
    if (!Character.isLetter(c)) {
      if (!MarkRules.isMark(c)) {
        ofWord = null;
      }
      return false;
    }
    UnicodeScript script = script(c);
    if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
      return false;
    }
    latin |= script == UnicodeScript.LATIN;
    other |= script != UnicodeScript.LATIN;
    boolean mixed = ofWord != null && ofWord != script;
    ofWord = script;
    return mixed;
  }

  boolean isNotLatin() {
    return other && !latin;
  }

  // Japanese and Korean words mix these by rule.
  private static UnicodeScript script(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return switch (script) {
      case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UnicodeScript.HAN;
      default -> script;
    };
  }
}
