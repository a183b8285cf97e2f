package vn.lienthong.qcvn109.identifier;

import java.util.Optional;

/**
 * Số CMND: nine digits, on cards issued before the personal number. It has no check digit and is
 * not for life. Its text form is masked; only {@link #value()} shows it.
 *
 * @param value the nine digits
 */
public record IdentityCardNumber(String value) {
  private static final int LENGTH = 9;

  /** Refuses text that is no such number; the refusal names the rule, never the text. */
  public IdentityCardNumber {
    IdentifierRule.refuse(check(value));
  }

  /** The rule that the text breaks; empty for a good one. */
  public static Optional<IdentifierRule> check(String text) {
    return Digits.only(text, LENGTH)
        ? Optional.empty()
        : IdentifierRule.IDENTITY_CARD_FORM.broken();
  }

  /** Enough to compare by eye, too little to use: {@code 01*****89}. */
  public String masked() {
    return value.substring(0, 2) + "*****" + value.substring(7);
  }

  @Override
  public String toString() {
    return masked();
  }
}
