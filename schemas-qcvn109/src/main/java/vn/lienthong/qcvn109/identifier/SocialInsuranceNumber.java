package vn.lienthong.qcvn109.identifier;

import java.util.regex.Pattern;

/**
 * Mã số BHXH: ten digits. Its text form is masked; only {@link #value()} shows it.
 *
 * @param value the ten digits
 */
public record SocialInsuranceNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{10}");

  /** Refuses text that is no such number; the refusal names the rule, never the text. */
  public SocialInsuranceNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A social insurance number has exactly 10 digits");
    }
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
