package vn.lienthong.qcvn109.validation;

import org.xml.sax.Attributes;

/** What the fields of one address say together. */
final class AddressRule implements TypeRule {
  private static final String VIETNAM = "VN";

  @Override
  public void begin(OpenElement element, Attributes attributes, RuleScope scope) {
    scope.address.begin();
  }

  @Override
  public void end(OpenElement element, RuleScope scope) {
    AddressFacts address = scope.address;
    String country = address.country();
    if (country.isEmpty()) {
      return;
    }
    if (!country.equals(VIETNAM) && address.hasUnit()) {
      scope.add(ValidationRule.UNIT_OF_OTHER_COUNTRY, element, country, Words.NONE);
    }
    if (country.equals(VIETNAM) && !address.hasUnit() && !address.hasDetail()) {
      scope.add(ValidationRule.ADDRESS_EMPTY, element, "", Words.NONE);
    }
  }
}
