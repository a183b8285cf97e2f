package vn.lienthong.qcvn109.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;

/** A report as the hub's refusal. */
final class Refusal {
  private static final int NAMED = 10;

  private Refusal() {}

  static Optional<HubFault> of(ValidationReport report) {
    if (report.isValid()) {
      return Optional.empty();
    }
    List<Finding> errors = report.errorFindings();
    boolean schema = errors.stream().anyMatch(error -> error.rule().isOfSchema());
    HubFault fault =
        HubFault.of(
            schema ? HubErrorCode.SCHEMA_INVALID : HubErrorCode.DATA_RULE_BROKEN,
            errors.isEmpty() ? null : errors.get(0).xpath(),
            all(errors, Refusal::english));
    return Optional.of(fault.inVietnamese(all(errors, Refusal::vietnamese)));
  }

  private static String all(List<Finding> errors, Function<Finding, String> sentence) {
    return errors.stream().limit(NAMED).map(sentence).collect(Collectors.joining("; "));
  }

  private static String english(Finding error) {
    return sentence(error, error.rule().english(), error.expected().english());
  }

  private static String vietnamese(Finding error) {
    String expected = error.expected().vietnamese();
    return sentence(error, error.rule().vietnamese(), expected.isEmpty() ? "" : "cần " + expected);
  }

  private static String sentence(Finding error, String rule, String expected) {
    return error.xpath()
        + ": "
        + error.rule().code()
        + " "
        + rule
        + (expected.isEmpty() ? "" : " (" + expected + ")");
  }
}
