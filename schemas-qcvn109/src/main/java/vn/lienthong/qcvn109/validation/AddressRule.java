package vn.lienthong.qcvn109.validation;

import org.xml.sax.Attributes;

/** What the fields of one address say together. */
final class AddressRule implements TypeRule {
  private static final String VIETNAM = "VN";
  private static final Words INSIDE =
      new Words(
          "MaPhuongXa thuộc MaQuanHuyen, cả hai thuộc MaTinhThanh",
          "MaPhuongXa in MaQuanHuyen, both in MaTinhThanh");

  @Override
  public void begin(OpenElement element, Attributes attributes, RuleScope scope) {
    scope.address.begin();
  }

  @Override
  public void end(OpenElement element, RuleScope scope) {
    AddressFacts address = scope.address;
    if (address.hasLevels()
        && UnitNesting.isContradicted(address, scope.day(), UnitRule.isOfThePast(element))) {
      scope.add(ValidationRule.UNIT_OUTSIDE_PROVINCE, element, address.levels(), INSIDE);
    }
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
