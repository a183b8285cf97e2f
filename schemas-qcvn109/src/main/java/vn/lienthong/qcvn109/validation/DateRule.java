package vn.lienthong.qcvn109.validation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day or a year: births and deaths are compared with what else is known. */
final class DateRule implements ValueRule {
  private static final Words AS_IN_DAY =
      new Words("năm như trong NgayThangNam", "the year that NgayThangNam says");

  @Override
  public void check(OpenElement element, String value, RuleScope scope) {
    String text = value.strip();
    OpenElement around = element.parent;
    boolean inBirth = around != null && "NgayThangNamSinhStructure".equals(around.type);
    if (!inBirth && !element.name.equals("NgayDangKy") && text.length() == 10) {
      return;
    }
    BirthDay day = BirthDay.read(text);
    if (day == null) {
      scope.add(ValidationRule.DATE_IMPOSSIBLE, element, Shape.of(text), Words.NONE);
    } else if (inBirth && around != null) {
      birthOrDeath(element, around, text, day, scope);
    } else if (element.name.equals("NgayDangKy")) {
      scope.registeredOn(day.day());
    }
  }

  private static void birthOrDeath(
      OpenElement element, OpenElement around, String text, BirthDay day, RuleScope scope) {
    OpenElement owner = around.parent;
    if (owner != null && isPerson(owner)) {
      // Live data have the day and the year: the first one is the day.
      if (!scope.citizen.birthText.isKnown()) {
        scope.citizen.takeBirth(element, text, day);
      } else if (isOfOtherYear(scope.citizen.birth, day)) {
        scope.add(ValidationRule.BIRTH_DAY_AGAINST_YEAR, element, Shape.of(text), AS_IN_DAY);
      }
    } else if (around.name.equals("NgayChet")) {
      death(element, text, day, scope);
    }
  }

  private static boolean isOfOtherYear(@Nullable BirthDay birth, BirthDay other) {
    return birth != null && birth.year() != other.year();
  }

  static boolean isPerson(OpenElement element) {
    return "CongDanStructure".equals(element.type) || "NguoiStructure".equals(element.type);
  }

  private static void death(OpenElement element, String text, BirthDay day, RuleScope scope) {
    LocalDate today = scope.day();
    BirthDay birth = scope.onlyBirth();
    if (day.isAfter(today)) {
      scope.add(ValidationRule.DEATH_IN_FUTURE, element, Shape.of(text), Words.notAfter(today));
    } else if (birth != null && day.isBefore(birth)) {
      scope.add(ValidationRule.DEATH_BEFORE_BIRTH, element, Shape.of(text), Words.NONE);
    }
  }
}
