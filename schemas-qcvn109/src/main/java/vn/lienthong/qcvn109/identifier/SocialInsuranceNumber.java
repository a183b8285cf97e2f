package vn.lienthong.qcvn109.identifier;

import java.util.Optional;

/**
 * Mã số BHXH: ten digits. Its text form is masked; only {@link #value()} shows it.
 *
 * @param value the ten digits
 */
public record SocialInsuranceNumber(String value) {
  private static final int LENGTH = 10;

  /** Refuses text that is no such number; the refusal names the rule, never the text. */
  public SocialInsuranceNumber {
    IdentifierRule.refuse(check(value));
  }

  /** The rule that the text breaks; empty for a good one. */
  public static Optional<IdentifierRule> check(String text) {
    return Digits.only(text, LENGTH)
        ? Optional.empty()
        : IdentifierRule.SOCIAL_INSURANCE_FORM.broken();
  }

  /** Enough to compare by eye, too little to use: {@code 79******12}. */
  public String masked() {
    return value.substring(0, 2) + "******" + value.substring(8);
  }

  @Override
  public String toString() {
    return masked();
  }
}
