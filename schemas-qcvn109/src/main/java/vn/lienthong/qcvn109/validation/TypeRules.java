package vn.lienthong.qcvn109.validation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Which rule is bound to which type of the schemas; both dialects have the same type names. */
final class TypeRules {
  private static final Map<String, TypeRule> RULES = Map.of("CongDanStructure", new CitizenRule());

  private TypeRules() {}

  static TypeRule of(@Nullable String type) {
    return type == null ? TypeRule.NONE : RULES.getOrDefault(type, TypeRule.NONE);
  }

  private static final class CitizenRule implements TypeRule {
    @Override
    public void begin(OpenElement element, Attributes attributes, RuleScope scope) {
      scope.countRecord();
    }
  }
}
