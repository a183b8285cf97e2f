package vn.lienthong.qcvn109.validation;

import org.xml.sax.Attributes;

/** A person has a name: family, middle and given name are not all empty. */
final class NameRule implements TypeRule {
  private static final Words NAME =
      new Words(
          "ít nhất một trong Ho, ChuDem, Ten có chữ; cả họ tên ở Ten nếu không tách được",
          "text in Ho, ChuDem or Ten; the whole name in Ten if its parts are not known");

  @Override
  public void begin(OpenElement element, Attributes attributes, RuleScope scope) {
    scope.citizen.named = false;
  }

  @Override
  public void end(OpenElement element, RuleScope scope) {
    OpenElement owner = element.parent;
    boolean ofPerson = owner != null && DateRule.isPerson(owner);
    // A part that is missing or wrong was said before.
    if (ofPerson && !scope.citizen.named && element.fault == null) {
      scope.add(ValidationRule.NAME_EMPTY, element, "(trống / empty)", NAME);
    }
  }
}
