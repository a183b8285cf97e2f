package vn.lienthong.qcvn109.validation;

/**
 * A rule for a value that the schema took. Empty values, which the live dialect has, say nothing.
 */
interface ValueRule extends TypeRule {
  @Override
  default void end(OpenElement element, RuleScope scope) {
    if (!element.valueFaulty) {
      String value = scope.value();
      if (!value.isEmpty()) {
        if (scope.signs.areWanted()) {
          scope.signs.look(element, value);
        }
        check(element, value, scope);
      }
    }
  }

  void check(OpenElement element, String value, RuleScope scope);
}
