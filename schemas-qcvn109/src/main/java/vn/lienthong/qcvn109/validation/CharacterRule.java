package vn.lienthong.qcvn109.validation;

import java.util.Arrays;
import java.util.List;
import vn.lienthong.qcvn109.text.TextFinding;
import vn.lienthong.qcvn109.text.TextKind;
import vn.lienthong.qcvn109.text.TextRule;
import vn.lienthong.qcvn109.text.TextRules;

/** The characters of a name or a text. */
record CharacterRule(TextKind kind) implements ValueRule {
  private static final ValidationRule[] RULES =
      Arrays.stream(TextRule.values())
          .map(rule -> ValidationRule.valueOf("TEXT_" + rule.name()))
          .toArray(ValidationRule[]::new);

  @Override
  public void check(OpenElement element, String value, RuleScope scope) {
    if (kind == TextKind.NAME) {
      scope.citizen.take(element, value);
    } else {
      scope.address.take(element, value);
    }
    List<TextFinding> found = TextRules.check(value, kind);
    for (int i = 0; i < found.size(); i++) {
      TextFinding one = found.get(i);
      scope.add(RULES[one.rule().ordinal()], element, character(one), Words.NONE);
    }
  }

  private static String character(TextFinding found) {
    return found.character() + ", ký tự thứ / character " + found.position();
  }
}
