package vn.lienthong.qcvn109.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * What is to be said of a message, every fault at once. Holds no personal value.
 *
 * @param dialect the dialect whose schemas were applied, asked for or told by content
 * @param version the version of the contract that was applied, for example {@code 1.0}
 * @param codesOf the day on which codes had to be valid, asked for or said by the message
 * @param records citizens that were read
 * @param errors all errors, also those that are not kept
 * @param warnings all warnings, also those that are not kept
 * @param findings those that are kept, in the order of the document
 */
public record ValidationReport(
    Dialect dialect,
    String version,
    LocalDate codesOf,
    long records,
    long errors,
    long warnings,
    List<Finding> findings) {
  /** Makes the list unchangeable. */
  public ValidationReport {
    findings = List.copyOf(findings);
  }

  /** Whether the message may be taken: no error; warnings do not count. */
  public boolean isValid() {
    return errors == 0;
  }

  /** Whether there were more findings than are kept. */
  public boolean isCut() {
    return findings.size() < errors + warnings;
  }

  /** The errors that are kept. */
  public List<Finding> errorFindings() {
    return findings.stream().filter(found -> found.severity() == Severity.ERROR).toList();
  }

  /**
   * The hub's refusal of an invalid message: {@code SCHEMA_INVALID} if a rule of form or schema is
   * broken, else {@code DATA_RULE_BROKEN}; its place is that of the first error, its detail names
   * places and rules of the first ten. Empty if the message is valid.
   */
  public Optional<HubFault> refusal() {
    return Refusal.of(this);
  }

  /**
   * Vietnamese text with English beside it, one block of lines per finding, a line that says what
   * was assumed and a last line with the counts. The form is stable: expected reports are compared
   * with it.
   */
  public String toText() {
    return ReportText.of(this);
  }
}
