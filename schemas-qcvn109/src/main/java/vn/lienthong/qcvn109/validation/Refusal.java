package vn.lienthong.qcvn109.validation;

import java.util.List;
import java.util.Optional;
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
    return Optional.of(
        HubFault.of(
            schema ? HubErrorCode.SCHEMA_INVALID : HubErrorCode.DATA_RULE_BROKEN,
            errors.isEmpty() ? null : errors.get(0).xpath(),
            errors.stream().limit(NAMED).map(Refusal::sentence).collect(Collectors.joining("; "))));
  }

  private static String sentence(Finding error) {
    String expected = error.expected().english();
    return error.xpath()
        + ": "
        + error.rule().code()
        + " "
        + error.rule().english()
        + (expected.isEmpty() ? "" : " (" + expected + ")");
  }
}
