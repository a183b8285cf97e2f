package vn.lienthong.qcvn109.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.codelist.CodeEntry;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.codelist.Resolution;

/**
 * The code of an administrative unit: of its day where somebody lives or something is done now; of
 * any time where it tells of the past.
 */
final class UnitRule implements ValueRule {
  private static final String LIST = AdministrativeUnits.LIST;
  private static final Set<String> OF_THE_PAST =
      Set.of("NoiDangKyKhaiSinh", "QueQuan", "NoiKhaiSinh", "Truoc");

  @Override
  public void check(OpenElement element, String value, RuleScope scope) {
    String code = value.strip();
    scope.address.take(element, code);
    boolean past =
        element.name.equals("NoiKhaiSinh")
            || (element.parent != null && isOfThePast(element.parent));
    LocalDate day = past ? null : day(element, scope);
    if (!CodeLists.isKnown(LIST, null, code, day)) {
      report(element, code, day, scope);
    }
  }

  // A birth is registered now where its registration is the matter, not a citizen's own field.
  static boolean isOfThePast(OpenElement address) {
    for (OpenElement at = address; at != null && at.parent != null; at = at.parent) {
      boolean ofCitizen = "CongDanStructure".equals(at.parent.type);
      if (OF_THE_PAST.contains(at.name) && (ofCitizen || at.name.equals("Truoc"))) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate day(OpenElement element, RuleScope scope) {
    LocalDate registered = scope.registered();
    return registered != null && element.name.equals("NoiDangKy") ? registered : scope.day();
  }

  private static void report(
      OpenElement element, String code, @Nullable LocalDate day, RuleScope scope) {
    List<CodeEntry> others = day == null ? List.of() : candidates(code, day);
    if (others.isEmpty()) {
      // Of the past: our lists begin with the units of June 2025, those of before are not held.
      ValidationRule rule =
          day == null ? ValidationRule.CODE_NOT_LISTED : ValidationRule.CODE_UNKNOWN;
      scope.add(rule, element, code, CodeRule.expected(LIST, null));
      return;
    }
    scope.add(
        ValidationRule.CODE_OF_OTHER_PERIOD,
        element,
        code,
        new Words(
            "mã có hiệu lực ngày " + day + "; mã này là " + periods(others, false),
            "a code valid on " + day + "; this one is " + periods(others, true)));
  }

  private static List<CodeEntry> candidates(String code, LocalDate day) {
    return CodeLists.resolve(LIST, code, day) instanceof Resolution.Unknown unknown
        ? unknown.candidates()
        : List.of();
  }

  private static String periods(List<CodeEntry> entries, boolean english) {
    return entries.stream()
        .map(entry -> name(entry, english) + " (" + period(entry, english) + ")")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String name(CodeEntry entry, boolean english) {
    return english ? entry.englishName() : entry.name();
  }

  private static String period(CodeEntry entry, boolean english) {
    String from = entry.validFrom() == null ? "" : (english ? "from " : "từ ") + entry.validFrom();
    String to = entry.validTo() == null ? "" : (english ? "until " : "đến ") + entry.validTo();
    return (from + " " + to).strip();
  }
}
