package vn.lienthong.qcvn109.validation;

import java.util.Optional;
import vn.lienthong.qcvn109.identifier.HealthInsuranceCardNumber;
import vn.lienthong.qcvn109.identifier.IdentifierRule;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.identifier.TaxCode;

/** Identifiers that the schema's patterns take: what else their digits must say. */
final class IdentifierRules {
  private static final int LAST_YEARS_AS_CHILD = 6;

  private IdentifierRules() {}

  static void personalNumber(OpenElement element, String value, RuleScope scope) {
    String number = value.strip();
    Optional<IdentifierRule> broken = PersonalNumber.check(number);
    if (broken.isPresent()) {
      report(ValidationRule.PERSONAL_NUMBER_PLACE, element, number, broken.get(), scope);
    } else {
      scope.citizen.take(element, number);
    }
  }

  static void healthCard(OpenElement element, String value, RuleScope scope) {
    String card = value.strip();
    Optional<IdentifierRule> broken = HealthInsuranceCardNumber.check(card);
    if (broken.isPresent()) {
      report(ValidationRule.HEALTH_CARD, element, card, broken.get(), scope);
      return;
    }
    BirthDay birth = scope.onlyBirth();
    if (birth != null && card.startsWith("TE1") && isOlder(birth, card, scope)) {
      scope.add(ValidationRule.CHILD_CARD_OF_OLDER, element, Shape.of(card), Words.NONE);
    }
  }

  static void taxCode(OpenElement element, String value, RuleScope scope) {
    String code = value.strip();
    TaxCode.check(code, scope.day())
        .ifPresent(broken -> report(ValidationRule.TAX_CODE, element, code, broken, scope));
  }

  private static boolean isOlder(BirthDay birth, String card, RuleScope scope) {
    if (birth.day() == null) {
      return scope.day().getYear() - birth.year() > LAST_YEARS_AS_CHILD;
    }
    return !new HealthInsuranceCardNumber(card).contradictions(birth.day(), scope.day()).isEmpty();
  }

  private static void report(
      ValidationRule rule,
      OpenElement element,
      String value,
      IdentifierRule broken,
      RuleScope scope) {
    scope.add(rule, element, Shape.of(value), new Words(broken.vietnamese(), broken.english()));
  }
}
