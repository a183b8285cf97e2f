package vn.lienthong.qcvn109.identifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Mã thẻ BHYT. Fifteen characters (QĐ 1351/QĐ-BHXH 2015): two letters for the kind of insured, one
 * digit for the level of benefit, two for the province, ten for the social insurance number. Cards
 * since QĐ 1666/QĐ-BHXH 2020 show these ten alone. Its text form is masked; only {@link #value()}
 * shows it.
 *
 * @param value the 15 or 10 characters, for example {@code TE1} and twelve digits
 */
public record HealthInsuranceCardNumber(String value) {
  private static final int FULL = 15;
  private static final int SHORT = 10;
  private static final int NUMBER = 5;
  private static final String CHILD = "TE1";

  /** How the number is written. */
  public enum Form {
    /** Kind, level, province and social insurance number. */
    FULL,
    /** The social insurance number alone. */
    TEN_DIGITS,
    /**
     * {@code TE1}, province, district, {@code 000} and five digits, given in hospital claims to a
     * child without a card (old rule, medium confidence). A full number may look the same.
     */
    CHILD_TEMPORARY
  }

  /** Refuses text that is no such number; the refusal names the rule, never the text. */
  public HealthInsuranceCardNumber {
    IdentifierRule.refuse(check(value));
  }

  /**
   * The card of a child under six, kind {@code TE}, level 1.
   *
   * @param provinceCode two digits
   */
  public static HealthInsuranceCardNumber forChild(
      String provinceCode, SocialInsuranceNumber number) {
    if (!Digits.only(provinceCode, 2)) {
      throw new IllegalArgumentException("A province code has two digits");
    }
    return new HealthInsuranceCardNumber(CHILD + provinceCode + number.value());
  }

  /** The rule that the text breaks; empty for a good one. */
  public static Optional<IdentifierRule> check(String text) {
    if (Digits.only(text, SHORT)) {
      return Optional.empty();
    }
    if (text.length() != FULL || !letters(text) || !Digits.between(text, 2, FULL)) {
      return IdentifierRule.HEALTH_CARD_FORM.broken();
    }
    if (text.charAt(2) < '1' || text.charAt(2) > '5') {
      return IdentifierRule.HEALTH_CARD_LEVEL.broken();
    }
    return text.startsWith("TE") && text.charAt(2) != '1'
        ? IdentifierRule.HEALTH_CARD_CHILD_LEVEL.broken()
        : Optional.empty();
  }

  /** How it is written. */
  public Form form() {
    if (value.length() == SHORT) {
      return Form.TEN_DIGITS;
    }
    return isChild() && value.startsWith("000", 7) ? Form.CHILD_TEMPORARY : Form.FULL;
  }

  /** The two letters for the kind of insured; empty for ten digits. */
  public Optional<String> kind() {
    return value.length() == SHORT ? Optional.empty() : Optional.of(value.substring(0, 2));
  }

  /**
   * What the insurance pays, in percent: 100 for levels 1, 2 and 5, 95 for 3, 80 for 4 (medium
   * confidence); empty for ten digits.
   */
  public Optional<Integer> benefitPercent() {
    if (value.length() == SHORT) {
      return Optional.empty();
    }
    return Optional.of(
        switch (value.charAt(2)) {
          case '3' -> 95;
          case '4' -> 80;
          default -> 100;
        });
  }

  /** Whether it is the card of a child under six. */
  public boolean isChild() {
    return value.startsWith(CHILD);
  }

  /** The number inside the card's number; a {@link Form#CHILD_TEMPORARY} one may hold none. */
  public SocialInsuranceNumber socialInsuranceNumber() {
    return new SocialInsuranceNumber(value.length() == SHORT ? value : value.substring(NUMBER));
  }

  /** What does not agree with the holder's birth date on that day: a child's card too late. */
  public List<IdentifierContradiction> contradictions(LocalDate birthDate, LocalDate at) {
    return isChild() && at.isAfter(lastDayOfChild(birthDate))
        ? List.of(IdentifierContradiction.HEALTH_CARD_CHILD_AGE)
        : List.of();
  }

  /** Enough to compare by eye, too little to use: {@code TE179********12}. */
  public String masked() {
    return value.length() == SHORT
        ? socialInsuranceNumber().masked()
        : value.substring(0, NUMBER) + "********" + value.substring(13);
  }

  @Override
  public String toString() {
    return masked();
  }

  // A child of 72 months keeps the card until school begins (Luật BHYT art. 16, general knowledge).
  private static LocalDate lastDayOfChild(LocalDate birthDate) {
    LocalDate sixYears = birthDate.plusMonths(72).minusDays(1);
    LocalDate schoolBegins = LocalDate.of(sixYears.getYear(), 9, 30);
    return sixYears.isBefore(schoolBegins) ? schoolBegins : sixYears;
  }

  private static boolean letters(String text) {
    return letter(text.charAt(0)) && letter(text.charAt(1));
  }

  private static boolean letter(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }
}
