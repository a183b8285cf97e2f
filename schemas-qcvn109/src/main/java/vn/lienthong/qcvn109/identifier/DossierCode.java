package vn.lienthong.qcvn109.identifier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mã hồ sơ (TT 01/2018/TT-VPCP art. 19): unit code, date of receipt, number of the day. Live values
 * also have an eight-digit date or up to seven digits at the end, so these are taken too.
 *
 * @param value the code, for example {@code 000.00.01.H29-261121-0035}
 */
public record DossierCode(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z.]+-[0-9]{6}([0-9]{2})?-[0-9]{4,7}");
  private static final int MAX_LENGTH = 60;
  private static final int MAX_SEQUENCE = 9_999_999;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

  /** Refuses text that is no dossier code. */
  public DossierCode {
    IdentifierRule.refuse(check(value));
  }

  /** The rule that the text breaks; empty for a good one. */
  public static Optional<IdentifierRule> check(String text) {
    if (text.length() > MAX_LENGTH) {
      return IdentifierRule.DOSSIER_CODE_LENGTH.broken();
    }
    return FORM.matcher(text).matches()
        ? Optional.empty()
        : IdentifierRule.DOSSIER_CODE_FORM.broken();
  }

  /**
   * Builds a code.
   *
   * @param unitCode of the receiving office, for example {@code 000.00.01.H29}
   * @param sequence the number of the day, 1 to 9999999
   */
  public static DossierCode of(String unitCode, LocalDate date, int sequence) {
    if (sequence < 1 || sequence > MAX_SEQUENCE) {
      throw new IllegalArgumentException("The number of a dossier lies between 1 and 9999999");
    }
    return new DossierCode(
        String.format(Locale.ROOT, "%s-%s-%04d", unitCode, DATE.format(date), sequence));
  }

  @Override
  public String toString() {
    return value;
  }
}
