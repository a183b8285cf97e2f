package vn.lienthong.qcvn109.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts every finding and keeps the first ones of each severity. */
final class FindingCollector {
  private final int maxErrors;
  private final int maxWarnings;
  private final List<Draft> drafts = new ArrayList<>();
  private long errors;
  private long warnings;

  FindingCollector(ValidationOptions options) {
    this.maxErrors = options.maxErrors();
    this.maxWarnings = options.maxWarnings();
  }

  void add(ValidationRule rule, OpenElement element, String found, Words expected) {
    if (count(rule)) {
      drafts.add(new Draft(rule, Place.of(element), found, expected));
    }
  }

  /** The place is made only if the finding is kept. */
  void add(ValidationRule rule, Supplier<Place> place, String found, Words expected) {
    if (count(rule)) {
      drafts.add(new Draft(rule, place.get(), found, expected));
    }
  }

  ValidationReport report(ContractSchema schema, RuleScope scope) {
    return new ValidationReport(
        schema.dialect(),
        schema.version().number(),
        scope.day(),
        scope.citizens(),
        errors,
        warnings,
        drafts.stream().map(Draft::finding).toList());
  }

  private boolean count(ValidationRule rule) {
    return rule.severity() == Severity.ERROR ? errors++ < maxErrors : warnings++ < maxWarnings;
  }

  private record Draft(ValidationRule rule, Place place, String found, Words expected) {
    Finding finding() {
      return new Finding(
          rule.severity(), rule, place.path(), place.line, place.column, found, expected);
    }
  }
}
