package vn.lienthong.qcvn109.validation;

import org.xml.sax.Attributes;

/** What the fields of one citizen say together. */
final class CitizenRule implements TypeRule {
  private static final String NEVER_MARRIED = "1";
  private static final String HEAD = "CH01";

  @Override
  public void begin(OpenElement element, Attributes attributes, RuleScope scope) {
    scope.countCitizen();
    scope.beginPerson();
  }

  @Override
  public void end(OpenElement element, RuleScope scope) {
    CitizenFacts citizen = scope.citizen;
    if (citizen.number.isKnown()) {
      PersonRule.number(element, citizen, "/dc:", scope);
      relatives(element, citizen, scope);
    }
    ParentRules.check(element, citizen, scope);
    PersonRule.birth(element, citizen, "/dc:", scope);
    if (citizen.maritalStatus.value().equals(NEVER_MARRIED)
        && (citizen.spouse.isKnown() || citizen.spouseName.isKnown())) {
      scope.add(
          ValidationRule.SPOUSE_OF_UNMARRIED,
          element,
          "/dc:TinhTrangHonNhan",
          citizen.maritalStatus,
          NEVER_MARRIED,
          Words.NONE);
    }
    scope.endPerson();
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
          Shape.of(citizen.headNumber.value()),
          Words.NONE);
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
          Shape.of(relative.value()),
          Words.NONE);
    }
  }
}
