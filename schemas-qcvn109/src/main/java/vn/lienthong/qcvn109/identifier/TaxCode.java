package vn.lienthong.qcvn109.identifier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Mã số thuế: 10 digits with a check digit, 10 digits and {@code -001} to {@code -999} for a
 * dependent unit, or, since 2025-07-01, a person's personal number. Its text form is masked, since
 * it may be a person's; only {@link #value()} shows it.
 *
 * @param value the code, for example {@code 9999999997} or {@code 9999999997-001} (illustrative)
 */
public record TaxCode(String value) {
  /** Since then a personal number stands for the tax code (TT 86/2024/TT-BTC). */
  public static final LocalDate PERSONAL_NUMBERS_SINCE = LocalDate.of(2025, 7, 1);

  private static final LocalDate CIRCULAR_90_SINCE = LocalDate.of(2026, 7, 1);
  private static final int MAIN = 10;
  private static final int DEPENDENT = 14;
  private static final int PERSONAL = 12;
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
  private static final int NONE = 10;

  /** Who has such a code. */
  public enum Kind {
    /** An independent organisation, or a person without a personal number. */
    MAIN,
    /** A unit that depends on another one. */
    DEPENDENT_UNIT,
    /** A person or the representative of a household. */
    PERSONAL_NUMBER
  }

  /** Refuses text that was a tax code on no day; the refusal names the rule, never the text. */
  public TaxCode {
    IdentifierRule.refuse(check(value));
  }

  /**
   * The code with these first nine digits; empty where there is none.
   *
   * @throws IllegalArgumentException if the text is not nine digits
   */
  public static Optional<TaxCode> withCheckDigit(String nineDigits) {
    if (!Digits.only(nineDigits, WEIGHTS.length)) {
      throw new IllegalArgumentException("The first part of a tax code has nine digits");
    }
    int digit = checkDigit(nineDigits);
    return digit == NONE ? Optional.empty() : Optional.of(new TaxCode(nineDigits + digit));
  }

  /** The rule that the text breaks on every day; empty for a good one. */
  public static Optional<IdentifierRule> check(String text) {
    return switch (text.length()) {
      case MAIN -> checkMain(text);
      case DEPENDENT -> checkDependent(text);
      case PERSONAL -> checkPersonal(text);
      default -> IdentifierRule.TAX_CODE_FORM.broken();
    };
  }

  /** The rule that the text breaks on that day; empty for a good one. */
  public static Optional<IdentifierRule> check(String text, LocalDate at) {
    Optional<IdentifierRule> broken = check(text);
    boolean early = text.length() == PERSONAL && at.isBefore(PERSONAL_NUMBERS_SINCE);
    return broken.isEmpty() && early ? IdentifierRule.TAX_CODE_NOT_YET.broken() : broken;
  }

  /** The circular in force on that day; of the time before 2025-07-01 none was read. */
  public static Optional<String> legalBasis(LocalDate at) {
    if (at.isBefore(PERSONAL_NUMBERS_SINCE)) {
      return Optional.empty();
    }
    return Optional.of(at.isBefore(CIRCULAR_90_SINCE) ? "TT 86/2024/TT-BTC" : "TT 90/2026/TT-BTC");
  }

  /** Who has such a code. */
  public Kind kind() {
    return switch (value.length()) {
      case MAIN -> Kind.MAIN;
      case DEPENDENT -> Kind.DEPENDENT_UNIT;
      default -> Kind.PERSONAL_NUMBER;
    };
  }

  /** The personal number that this code is. */
  public Optional<PersonalNumber> personalNumber() {
    return kind() == Kind.PERSONAL_NUMBER
        ? Optional.of(new PersonalNumber(value))
        : Optional.empty();
  }

  /** The code of the organisation that a dependent unit belongs to; any other is its own. */
  public TaxCode main() {
    return kind() == Kind.DEPENDENT_UNIT ? new TaxCode(value.substring(0, MAIN)) : this;
  }

  /** Enough to compare by eye, too little to use: {@code 99******97}. */
  public String masked() {
    return switch (kind()) {
      case MAIN -> value.substring(0, 2) + "******" + value.substring(8);
      case DEPENDENT_UNIT -> main().masked() + value.substring(MAIN);
      case PERSONAL_NUMBER -> new PersonalNumber(value).masked();
    };
  }

  @Override
  public String toString() {
    return masked();
  }

  private static Optional<IdentifierRule> checkMain(String text) {
    if (!Digits.between(text, 0, MAIN)) {
      return IdentifierRule.TAX_CODE_FORM.broken();
    }
    int digit = checkDigit(text);
    if (digit == NONE) {
      return IdentifierRule.TAX_CODE_NEVER_ISSUED.broken();
    }
    return digit == Digits.at(text, MAIN - 1)
        ? Optional.empty()
        : IdentifierRule.TAX_CODE_CHECK_DIGIT.broken();
  }

  private static Optional<IdentifierRule> checkDependent(String text) {
    if (text.charAt(MAIN) != '-' || !Digits.between(text, MAIN + 1, DEPENDENT)) {
      return IdentifierRule.TAX_CODE_FORM.broken();
    }
    return text.endsWith("-000") ? IdentifierRule.TAX_CODE_UNIT.broken() : checkMain(text);
  }

  private static Optional<IdentifierRule> checkPersonal(String text) {
    if (!Digits.only(text, PERSONAL)) {
      return IdentifierRule.TAX_CODE_FORM.broken();
    }
    return PersonalNumber.check(text).isEmpty()
        ? Optional.empty()
        : IdentifierRule.TAX_CODE_PERSONAL_NUMBER.broken();
  }

  // 10 - (S mod 11); ten itself is no digit, see RATIONALE.md
  private static int checkDigit(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += Digits.at(text, i) * WEIGHTS[i];
    }
    return NONE - sum % 11;
  }
}
