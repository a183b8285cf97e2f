package vn.lienthong.qcvn109.validation;

import org.xml.sax.Attributes;

/** What number, gender and birth of one person say together; of services' people, only these. */
final class PersonRule implements TypeRule {
  static final int FIRST_USUAL_YEAR = 1900;
  private static final Words YEAR_OF_NUMBER =
      new Words(
          "năm sinh như chữ số thứ 4 đến 6 của số định danh",
          "the birth year that digits 4 to 6 of the number say");

  @Override
  public void begin(OpenElement element, Attributes attributes, RuleScope scope) {
    scope.beginPerson();
  }

  @Override
  public void end(OpenElement element, RuleScope scope) {
    if (scope.citizen.number.isKnown()) {
      number(element, scope.citizen, "/dv:", scope);
    }
    birth(element, scope.citizen, "/dv:", scope);
    scope.endPerson();
  }

  static void number(OpenElement element, CitizenFacts person, String prefix, RuleScope scope) {
    String number = person.number.value();
    String gender = person.gender.value();
    String ofNumber = isMale(number) ? "1" : "2";
    if (!gender.isEmpty() && !gender.equals("0") && !gender.equals(ofNumber)) {
      scope.add(
          ValidationRule.NUMBER_AGAINST_GENDER,
          element,
          prefix + "GioiTinh",
          person.gender,
          gender,
          genderOfNumber(ofNumber));
    }
    BirthDay birth = person.birth;
    if (birth != null && birth.year() != year(number)) {
      birth(ValidationRule.NUMBER_AGAINST_BIRTH_YEAR, element, prefix, YEAR_OF_NUMBER, scope);
    }
  }

  /** The gender that a personal number says. */
  static boolean isMale(String number) {
    return (number.charAt(3) - '0') % 2 == 0;
  }

  /** The birth year that a personal number says. */
  static int year(String number) {
    int century = (number.charAt(3) - '0') / 2;
    return FIRST_USUAL_YEAR
        + century * 100
        + (number.charAt(4) - '0') * 10
        + (number.charAt(5) - '0');
  }

  static void birth(OpenElement element, CitizenFacts person, String prefix, RuleScope scope) {
    BirthDay birth = person.birth;
    if (birth == null) {
      return;
    }
    if (birth.isAfter(scope.day())) {
      Words expected = Words.notAfter(scope.day());
      birth(ValidationRule.BIRTH_IN_FUTURE, element, prefix, expected, scope);
    } else if (birth.year() < FIRST_USUAL_YEAR) {
      birth(ValidationRule.BIRTH_BEFORE_1900, element, prefix, Words.NONE, scope);
    }
  }

  private static void birth(
      ValidationRule rule, OpenElement element, String prefix, Words expected, RuleScope scope) {
    Fact text = scope.citizen.birthText;
    scope.add(rule, element, prefix + "NgayThangNamSinh", text, Shape.of(text.value()), expected);
  }

  private static Words genderOfNumber(String gender) {
    return new Words(
        gender + " như chữ số thứ 4 của số định danh", gender + " as digit 4 of the number says");
  }
}
