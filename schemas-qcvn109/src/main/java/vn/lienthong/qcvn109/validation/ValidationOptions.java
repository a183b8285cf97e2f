package vn.lienthong.qcvn109.validation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.dialect.Dialect;

/**
 * How to validate.
 *
 * @param version the version of the contract, for example {@code 1.0}; null: what the envelope
 *     says, else the newest that is valid on the day of the data
 * @param dialect the dialect of the citizen data; null: told by content
 * @param asOf the day on which codes must be valid; null: what the message says of its data, else
 *     when it was sent, else today in Vietnam
 * @param maxErrors so many errors are kept, all are counted
 * @param maxWarnings so many warnings are kept, all are counted
 */
public record ValidationOptions(
    @Nullable String version,
    @Nullable Dialect dialect,
    @Nullable LocalDate asOf,
    int maxErrors,
    int maxWarnings) {
  /** Nothing asked: version and day by the message, 100 errors and 100 warnings kept. */
  public static final ValidationOptions DEFAULT = new ValidationOptions(null, null, null, 100, 100);

  /** Refuses limits below zero. */
  public ValidationOptions {
    if (maxErrors < 0 || maxWarnings < 0) {
      throw new IllegalArgumentException("A number of findings is not negative");
    }
  }

  /** The same with this version. */
  public ValidationOptions withVersion(String number) {
    return new ValidationOptions(number, dialect, asOf, maxErrors, maxWarnings);
  }

  /** The same for this dialect only, whatever the content looks like. */
  public ValidationOptions withDialect(Dialect form) {
    return new ValidationOptions(version, form, asOf, maxErrors, maxWarnings);
  }

  /** The same with codes as of this day. */
  public ValidationOptions withAsOf(LocalDate day) {
    return new ValidationOptions(version, dialect, day, maxErrors, maxWarnings);
  }

  /** The same with these limits. */
  public ValidationOptions withMaximum(int errors, int warnings) {
    return new ValidationOptions(version, dialect, asOf, errors, warnings);
  }
}
