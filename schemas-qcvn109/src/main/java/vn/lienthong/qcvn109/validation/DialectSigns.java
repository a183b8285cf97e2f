package vn.lienthong.qcvn109.validation;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.dialect.DialectItems;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * Whether a document that is in one dialect goes on in the other. The validated dialect's first
 * sign is kept; the other one's are among the schema's complaints, so good documents pay nothing.
 */
final class DialectSigns {
  private static final int LIVE_DAY = 8;
  private static final int CANONICAL_DAY = 10;

  private @Nullable Place first;
  private boolean told;

  /** Whether a sign of the validated dialect is still to be found. */
  boolean areWanted() {
    return first == null;
  }

  /** A value in which the schema found no fault. */
  void look(OpenElement element, String value) {
    String name = element.name;
    boolean sign =
        DialectItems.isOnlyCanonical(name)
            || DialectItems.isOnlyLive(name)
            || DialectItems.isPlainInLive(name)
            || DialectItems.isEmptyInLive(name)
            || (name.equals("NgayThangNam") && value.strip().length() >= LIVE_DAY);
    if (sign && element.namespace.equals(XmlNames.CITIZEN)) {
      first = Place.of(element);
    }
  }

  /** Whether a fault of this element is only that it is of the other dialect. */
  boolean isOther(Dialect dialect, ValidationRule rule, OpenElement element, String value) {
    if (first == null || !element.namespace.equals(XmlNames.CITIZEN)) {
      return false;
    }
    return dialect == Dialect.LIVE
        ? isCanonical(rule, element.name, value)
        : isLive(rule, element.name, value);
  }

  /** The finding, once in a document: the others of the same kind add nothing to it. */
  void tell(OpenElement element, Dialect dialect, FindingCollector findings) {
    Place known = first;
    if (told || known == null) {
      return;
    }
    told = true;
    boolean live = dialect == Dialect.LIVE;
    String place = known.path() + (known.line > 0 ? " (" + known.line + ")" : "");
    findings.add(
        ValidationRule.TWO_DIALECTS,
        element,
        live ? "dạng chuẩn / canonical" : "dạng đang vận hành / live",
        new Words(
            (live ? "dạng đang vận hành" : "dạng chuẩn") + " như ở " + place,
            (live ? "the live form" : "the canonical form") + " as at " + place));
  }

  private static boolean isCanonical(ValidationRule rule, String name, String value) {
    return DialectItems.isOnlyCanonical(name)
        || (DialectItems.isPlainInLive(name) && rule == ValidationRule.TEXT_ONLY)
        || (DialectItems.isEmptyInLive(name) && !value.isBlank())
        || isDay(name, value, CANONICAL_DAY);
  }

  private static boolean isLive(ValidationRule rule, String name, String value) {
    return DialectItems.isOnlyLive(name)
        || (DialectItems.isPlainInLive(name) && rule == ValidationRule.TEXT_BETWEEN_ELEMENTS)
        || isDay(name, value, LIVE_DAY);
  }

  private static boolean isDay(String name, String value, int length) {
    String day = value.strip();
    return name.equals("NgayThangNam")
        && day.length() == length
        && day.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
  }
}
