package vn.lienthong.qcvn109.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pass over a text that is not plain. */
final class TextScan {
  private final String text;
  private final TextKind kind;
  private final Map<TextRule, TextFinding> found = new EnumMap<>(TextRule.class);
  private final MarkRules marks = new MarkRules();
  private final ScriptRules scripts = new ScriptRules();
  private int position;

  TextScan(String text, TextKind kind) {
    this.text = text;
    this.kind = kind;
  }

  /** In the order of the text. */
  List<TextFinding> findings() {
    int before = ' ';
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      position++;
      look(c, before);
      at += Character.charCount(c);
      before = c;
    }
    mixed(scripts.endOfWord());
    if (isBlank(before) && !text.isEmpty()) {
      note(TextRule.OUTER_BLANK, before);
    }
    if (scripts.isNotLatin()) {
      found.putIfAbsent(
          TextRule.NOT_LATIN, new TextFinding(TextRule.NOT_LATIN, 1, text.codePointAt(0)));
    }
    normalForm();
    return found.values().stream()
        .sorted((one, other) -> Integer.compare(one.position(), other.position()))
        .toList();
  }

  private void look(int c, int before) {
    TextRule broken = CharacterRules.of(c, kind);
    if (broken != null) {
      note(broken, c);
    }
    if (isBlank(c) && isBlank(before)) {
      note(position == 1 ? TextRule.OUTER_BLANK : TextRule.DOUBLE_BLANK, c);
    }
    TextRule mark = marks.next(c);
    if (mark != null) {
      note(mark, c);
    }
    mixed(scripts.next(c, position));
  }

  private void mixed(@Nullable TextFinding stranger) {
    if (stranger != null) {
      found.putIfAbsent(stranger.rule(), stranger);
    }
  }

  private void note(TextRule rule, int c) {
    found.putIfAbsent(rule, new TextFinding(rule, position, c));
  }

  // The first character at which the composed text is another one.
  private void normalForm() {
    if (Normalizer.isNormalized(text, Form.NFC)) {
      return;
    }
    int[] given = text.codePoints().toArray();
    int[] composed = Normalizer.normalize(text, Form.NFC).codePoints().toArray();
    int at = 0;
    while (at < composed.length && given[at] == composed[at]) {
      at++;
    }
    boolean mark = at + 1 < given.length && MarkRules.isMark(given[at + 1]);
    int first = mark ? at + 1 : Math.min(at, given.length - 1);
    found.putIfAbsent(
        TextRule.DECOMPOSED, new TextFinding(TextRule.DECOMPOSED, first + 1, given[first]));
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || Character.isSpaceChar(c);
  }
}
