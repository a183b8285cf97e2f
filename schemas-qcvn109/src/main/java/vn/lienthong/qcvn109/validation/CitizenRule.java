package vn.lienthong.qcvn109.validation;

import org.xml.sax.Attributes;

/** What the fields of one citizen say together. */
final class CitizenRule implements TypeRule {
  private static final int FIRST_USUAL_YEAR = 1900;
  private static final String NEVER_MARRIED = "1";
  private static final String HEAD = "CH01";

  @Override
  public void begin(OpenElement element, Attributes attributes, RuleScope scope) {
    scope.countCitizen();
    scope.citizen.begin();
  }

  @Override
  public void end(OpenElement element, RuleScope scope) {
    CitizenFacts citizen = scope.citizen;
    if (citizen.number.isKnown()) {
      number(element, citizen, scope);
      relatives(element, citizen, scope);
    }
    birth(element, citizen, scope);
    if (citizen.maritalStatus.value().equals(NEVER_MARRIED)
        && (citizen.spouse.isKnown() || citizen.spouseName.isKnown())) {
      scope.add(
          ValidationRule.SPOUSE_OF_UNMARRIED,
          element,
          "/dc:TinhTrangHonNhan",
          citizen.maritalStatus,
          NEVER_MARRIED);
    }
    scope.endCitizen();
  }

  private static void number(OpenElement element, CitizenFacts citizen, RuleScope scope) {
    String number = citizen.number.value();
    int digit = number.charAt(3) - '0';
    String gender = citizen.gender.value();
    if (!gender.isEmpty() && !gender.equals("0") && !gender.equals(digit % 2 == 0 ? "1" : "2")) {
      scope.add(
          ValidationRule.NUMBER_AGAINST_GENDER, element, "/dc:GioiTinh", citizen.gender, gender);
    }
    BirthDay birth = citizen.birth;
    int year =
        FIRST_USUAL_YEAR + digit / 2 * 100 + (number.charAt(4) - '0') * 10 + number.charAt(5) - '0';
    if (birth != null && birth.year() != year) {
      scope.add(
          ValidationRule.NUMBER_AGAINST_BIRTH_YEAR,
          element,
          "/dc:NgayThangNamSinh",
          citizen.birthText,
          Shape.of(citizen.birthText.value()));
    }
  }

  private static void relatives(OpenElement element, CitizenFacts citizen, RuleScope scope) {
    own(element, citizen, citizen.father, "/dc:Cha/dc:SoDinhDanh", scope);
    own(element, citizen, citizen.mother, "/dc:Me/dc:SoDinhDanh", scope);
    own(element, citizen, citizen.spouse, "/dc:VoChong/dc:SoDinhDanh", scope);
    own(element, citizen, citizen.representative, "/dc:NguoiDaiDien/dc:SoDinhDanh", scope);
    if (citizen.headRelation.value().equals(HEAD)
        && citizen.headNumber.isKnown()
        && !citizen.headNumber.value().equals(citizen.number.value())) {
      scope.add(
          ValidationRule.HEAD_WITH_OTHER_NUMBER,
          element,
          "/dc:ChuHo/dc:SoDinhDanh",
          citizen.headNumber,
          Shape.of(citizen.headNumber.value()));
    }
  }

  private static void own(
      OpenElement element, CitizenFacts citizen, Fact relative, String path, RuleScope scope) {
    if (relative.isKnown() && relative.value().equals(citizen.number.value())) {
      scope.add(
          ValidationRule.OWN_NUMBER_AS_RELATIVE,
          element,
          path,
          relative,
          Shape.of(relative.value()));
    }
  }

  private static void birth(OpenElement element, CitizenFacts citizen, RuleScope scope) {
    BirthDay birth = citizen.birth;
    if (birth == null) {
      return;
    }
    ValidationRule broken =
        birth.isAfter(scope.day())
            ? ValidationRule.BIRTH_IN_FUTURE
            : birth.year() < FIRST_USUAL_YEAR ? ValidationRule.BIRTH_BEFORE_1900 : null;
    if (broken != null) {
      scope.add(
          broken,
          element,
          "/dc:NgayThangNamSinh",
          citizen.birthText,
          Shape.of(citizen.birthText.value()));
    }
  }
}
