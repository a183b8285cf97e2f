package vn.lienthong.qcvn109.text;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scripts: one per word, and somewhere Latin letters. */
final class ScriptRules {
  private final Map<UnicodeScript, Letters> ofWord = new EnumMap<>(UnicodeScript.class);
  private boolean latin;
  private boolean other;

  /** The stranger in the word that ends before this character; null if there is none. */
  @Nullable TextFinding next(int c, int position) {
    if (!Character.isLetter(c)) {
      return MarkRules.isMark(c) ? null : endOfWord();
    }
    UnicodeScript script = script(c);
    if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
      latin |= script == UnicodeScript.LATIN;
      other |= script != UnicodeScript.LATIN;
      ofWord.computeIfAbsent(script, key -> new Letters(c, position)).count++;
    }
    return null;
  }

  /** Of the script that has the fewest letters in the word, the first one; Latin last. */
  @Nullable TextFinding endOfWord() {
    Letters fewest =
        ofWord.size() < 2
            ? null
            : ofWord.entrySet().stream()
                .min(
                    Comparator.comparingInt(
                            (Map.Entry<UnicodeScript, Letters> entry) -> entry.getValue().count)
                        .thenComparing(entry -> entry.getKey() == UnicodeScript.LATIN))
                .map(Map.Entry::getValue)
                .orElse(null);
    ofWord.clear();
    return fewest == null
        ? null
        : new TextFinding(TextRule.MIXED_SCRIPTS, fewest.position, fewest.first);
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

  /** The letters of one script in a word. */
  private static final class Letters {
    private final int first;
    private final int position;
    private int count;

    Letters(int first, int position) {
      this.first = first;
      this.position = position;
    }
  }
}
