package vn.lienthong.qcvn109.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.qcvn109.error.HubFault;

/** The parser's refusal as a finding: nothing after it was read. */
final class FormFault {
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

  private FormFault() {}

  static void report(HubFault fault, OpenElement around, FindingCollector findings) {
    Matcher place = PLACE.matcher(String.valueOf(fault.place()));
    if (place.matches()) {
      around.line = Integer.parseInt(place.group(1));
      around.column = Integer.parseInt(place.group(2));
    }
    findings.add(rule(fault), around, FormWords.of(fault.detail()), Words.NONE);
  }

  private static ValidationRule rule(HubFault fault) {
    return switch (fault.code()) {
      case DOCTYPE_FORBIDDEN -> ValidationRule.DOCTYPE_FORBIDDEN;
      case ENCODING_NOT_UTF8 -> ValidationRule.ENCODING_NOT_UTF8;
      case XML_VERSION_UNSUPPORTED -> ValidationRule.XML_VERSION_UNSUPPORTED;
      case XML_LIMIT_EXCEEDED -> ValidationRule.XML_LIMIT_EXCEEDED;
      default -> ValidationRule.NOT_WELL_FORMED;
    };
  }
}
