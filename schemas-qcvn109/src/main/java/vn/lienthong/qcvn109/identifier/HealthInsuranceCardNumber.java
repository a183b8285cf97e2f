package vn.lienthong.qcvn109.identifier;

import java.util.regex.Pattern;

/**
 * Mã thẻ BHYT (QĐ 1351/QĐ-BHXH 2015): two letters for the kind of insured, one digit for the level
 * of benefit, two for the province, ten for the social insurance number. Its text form is masked;
 * only {@link #value()} shows it.
 *
 * @param value the 15 characters, for example {@code TE1} and twelve digits
 */
public record HealthInsuranceCardNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}[1-5][0-9]{12}");
  private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");

  /** Refuses text that is no such number; the refusal names the rule, never the text. */
  public HealthInsuranceCardNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A health insurance card number is two letters, a digit from 1 to 5 and 12 digits");
    }
  }

  /**
   * The card of a child under six, kind {@code TE}, level 1.
   *
   * @param provinceCode two digits
   */
  public static HealthInsuranceCardNumber forChild(
      String provinceCode, SocialInsuranceNumber number) {
    if (!PROVINCE.matcher(provinceCode).matches()) {
      throw new IllegalArgumentException("A province code has two digits");
    }
    return new HealthInsuranceCardNumber("TE1" + provinceCode + number.value());
  }

  /** The number inside the card's number. */
  public SocialInsuranceNumber socialInsuranceNumber() {
    return new SocialInsuranceNumber(value.substring(5));
  }

  /** Enough to compare by eye, too little to use: {@code TE179********12}. */
  public String masked() {
    return value.substring(0, 5) + "********" + value.substring(13);
  }

  @Override
  public String toString() {
    return masked();
  }
}
