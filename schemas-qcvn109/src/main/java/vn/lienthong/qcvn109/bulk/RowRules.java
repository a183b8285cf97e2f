package vn.lienthong.qcvn109.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a row has the form that the contract wants; what it says is the provider's to judge. */
public final class RowRules {
  private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{12}");
  private static final Pattern CARD_NUMBER = Pattern.compile("[0-9]{9}");
  private static final Pattern UNIT = Pattern.compile("[0-9]{2}|[0-9]{3}|[0-9]{5}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final int LONGEST_NAME = 150;
  private static final int LONGEST_VALUE = 1000;
  private static final Set<String> OF_ANY_ROW =
      Set.of(BulkColumns.NUMBER, BulkColumns.PERSONAL_NUMBER, BulkColumns.UNIT);

  private RowRules() {}

  /** A row to verify: its place, one of two numbers, name, birth. */
  public static boolean isVerification(BulkRow row) {
    String number = row.cell(BulkColumns.PERSONAL_NUMBER);
    String card = row.cell(BulkColumns.CARD_NUMBER);
    return isNumbered(row)
        && (number == null
            ? fits(CARD_NUMBER, card)
            : card == null && fits(PERSONAL_NUMBER, number))
        && isText(row.cell(BulkColumns.NAME), LONGEST_NAME)
        && isBirth(row.cell(BulkColumns.BIRTH))
        && BulkColumns.VERIFICATION.containsAll(row.cells().keySet());
  }

  /** A row to update: its place, the personal number, at least one new value. */
  public static boolean isUpdate(BulkRow row) {
    return isNumbered(row)
        && fits(PERSONAL_NUMBER, row.cell(BulkColumns.PERSONAL_NUMBER))
        && !newValues(row).isEmpty()
        && row.cells().values().stream().allMatch(value -> isText(value, LONGEST_VALUE));
  }

  /** The fields that a row to update has new values of. */
  public static Set<String> newValues(BulkRow row) {
    return row.cells().keySet().stream()
        .filter(column -> !OF_ANY_ROW.contains(column))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isNumbered(BulkRow row) {
    String unit = row.cell(BulkColumns.UNIT);
    return row.whole()
        && Long.toString(row.position()).equals(row.cell(BulkColumns.NUMBER))
        && (unit == null || fits(UNIT, unit));
  }

  private static boolean fits(Pattern pattern, @Nullable String value) {
    return value != null && pattern.matcher(value).matches();
  }

  private static boolean isText(@Nullable String value, int longest) {
    return value != null
        && value.length() <= longest
        && value.chars().noneMatch(Character::isISOControl);
  }

  /** Whether it is a date, or a year alone. */
  public static boolean isBirth(@Nullable String value) {
    if (value == null) {
      return false;
    }
    if (YEAR.matcher(value).matches()) {
      return true;
    }
    try {
      return value.length() == 10 && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeException noDate) {
      return false;
    }
  }
}
