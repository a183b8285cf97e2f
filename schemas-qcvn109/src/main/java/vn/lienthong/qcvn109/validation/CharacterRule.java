package vn.lienthong.qcvn109.validation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import vn.lienthong.qcvn109.text.TextFinding;
import vn.lienthong.qcvn109.text.TextKind;
import vn.lienthong.qcvn109.text.TextRule;
import vn.lienthong.qcvn109.text.TextRules;

/** The characters of a name or a text. */
record CharacterRule(TextKind kind) implements ValueRule {
  private static final Map<TextRule, ValidationRule> RULES = new EnumMap<>(TextRule.class);

  static {
    for (TextRule rule : TextRule.values()) {
      RULES.put(rule, ValidationRule.valueOf("TEXT_" + rule.name()));
    }
  }

  @Override
  public void end(OpenElement element, RuleScope scope) {
    if (kind == TextKind.NAME) {
      scope.citizen.named |= element.valueFaulty || !scope.value().isBlank();
    }
    ValueRule.super.end(element, scope);
  }

  @Override
  public void check(OpenElement element, String value, RuleScope scope) {
    if (kind == TextKind.NAME) {
      scope.citizen.take(element, value);
    } else {
      scope.address.take(element, value);
    }
    look(value, kind, () -> Place.of(element), scope);
  }

  /** A text that is no element's: an attribute's. */
  static void look(String value, TextKind kind, Supplier<Place> place, RuleScope scope) {
    List<TextFinding> found = TextRules.check(value, kind);
    for (int i = 0; i < found.size(); i++) {
      TextFinding one = found.get(i);
      ValidationRule rule = Objects.requireNonNull(RULES.get(one.rule()));
      scope.findings.add(rule, place, character(one), Words.NONE);
    }
  }

  private static String character(TextFinding found) {
    return found.character() + ", ký tự thứ / character " + found.position();
  }
}
