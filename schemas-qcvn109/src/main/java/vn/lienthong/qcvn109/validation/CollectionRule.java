package vn.lienthong.qcvn109.validation;

import java.time.LocalDate;
import org.xml.sax.Attributes;
import vn.lienthong.qcvn109.text.TextKind;
import vn.lienthong.qcvn109.xml.XmlNames;

/** A collection says how many citizens it holds and of which moment its data are. */
final class CollectionRule implements TypeRule {
  @Override
  public void begin(OpenElement element, Attributes attributes, RuleScope scope) {
    String moment = attributes.getValue("ThoiDiemDuLieu");
    LocalDate day = moment == null ? null : DayOfMoment.read(moment.strip());
    if (day != null) {
      scope.dataOf(day);
    }
    element.declared = attributes.getValue("SoCongDan");
    text("GhiChu", element, attributes, scope);
    text("id", element, attributes, scope);
  }

  private static void text(
      String attribute, OpenElement element, Attributes attributes, RuleScope scope) {
    String value = attributes.getValue(attribute);
    if (value != null) {
      CharacterRule.look(value, TextKind.FREE, () -> Place.of(element, "/@" + attribute), scope);
    }
  }

  @Override
  public void end(OpenElement element, RuleScope scope) {
    String declared = element.declared;
    if (declared == null || element.isFaulty("SoCongDan")) {
      return;
    }
    int count = element.children.count(XmlNames.CITIZEN, "CongDan");
    if (!declared.strip().replaceFirst("^\\+?0*(?=[0-9])", "").equals(Integer.toString(count))) {
      scope.findings.add(
          ValidationRule.COUNT_DIFFERS,
          () -> Place.of(element, "/@SoCongDan"),
          Shape.count(declared),
          new Words(count + " công dân", count + " citizens"));
    }
  }
}
