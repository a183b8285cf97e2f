package vn.lienthong.qcvn109.validation;

/**
 * What the numbers of father and mother say. Only warnings: a number keeps what it was issued with,
 * and adoption and corrections are possible.
 */
final class ParentRules {
  private static final String FATHER = "/dc:Cha/dc:SoDinhDanh";
  private static final String MOTHER = "/dc:Me/dc:SoDinhDanh";
  private static final Words MALE =
      new Words("chữ số thứ 4 chẵn: nam", "an even digit 4: a man's number");
  private static final Words FEMALE =
      new Words("chữ số thứ 4 lẻ: nữ", "an odd digit 4: a woman's number");

  private ParentRules() {}

  static void check(OpenElement element, CitizenFacts citizen, RuleScope scope) {
    Fact father = citizen.father;
    Fact mother = citizen.mother;
    if (father.isKnown() && father.value().equals(mother.value())) {
      add(ValidationRule.PARENTS_WITH_ONE_NUMBER, element, MOTHER, mother, Words.NONE, scope);
      return;
    }
    int born = year(citizen);
    if (father.isKnown()) {
      check(element, FATHER, father, MALE, born, scope);
    }
    if (mother.isKnown()) {
      check(element, MOTHER, mother, FEMALE, born, scope);
    }
  }

  private static void check(
      OpenElement element, String path, Fact parent, Words gender, int born, RuleScope scope) {
    String number = parent.value();
    if (number.equals(scope.citizen.number.value())) {
      return; // the child's own number, which is said by a rule of its own
    }
    boolean male = PersonRule.isMale(number);
    if (male != gender.equals(MALE)) {
      add(ValidationRule.PARENT_NUMBER_AGAINST_GENDER, element, path, parent, gender, scope);
    }
    if (PersonRule.year(number) > born) {
      Words before = new Words("năm sinh không sau " + born, "a birth year not after " + born);
      add(ValidationRule.PARENT_NUMBER_AFTER_CHILD, element, path, parent, before, scope);
    }
  }

  // Of the child: what is said, else what its number says. Numbers know no year before 1900.
  private static int year(CitizenFacts citizen) {
    BirthDay birth = citizen.birth;
    if (birth != null) {
      return birth.year() < PersonRule.FIRST_USUAL_YEAR ? Integer.MAX_VALUE : birth.year();
    }
    return citizen.number.isKnown() ? PersonRule.year(citizen.number.value()) : Integer.MAX_VALUE;
  }

  private static void add(
      ValidationRule rule,
      OpenElement element,
      String path,
      Fact parent,
      Words expected,
      RuleScope scope) {
    scope.add(rule, element, path, parent, Shape.of(parent.value()), expected);
  }
}
