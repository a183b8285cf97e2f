package vn.lienthong.qcvn109.identifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Số định danh cá nhân (NĐ 137/2015/NĐ-CP art. 13, TT 07/2016/TT-BCA art. 7): three digits for the
 * province or country of birth registration, one for century and gender, two for the birth year,
 * six at random. It has no check digit. Its text form is masked; only {@link #value()} shows it.
 *
 * @param value the 12 digits
 */
public record PersonalNumber(String value) {
  private static final int LENGTH = 12;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2399;

  // TT 07/2016/TT-BCA, Annex 1. A number is for life, so the codes outlive the provinces that were
  // merged in 2025. The country codes of Annex 2 were not found: any code from 100 is taken as one.
  private static final boolean[] PLACES = new boolean[1000];

  static {
    for (String code :
        ("001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034"
                + " 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064"
                + " 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093"
                + " 094 095 096")
            .split(" ")) {
      PLACES[Integer.parseInt(code)] = true;
    }
    Arrays.fill(PLACES, 100, PLACES.length, true);
  }

  /** Refuses text that is no personal number; the refusal names the rule, never the text. */
  public PersonalNumber {
    IdentifierRule.refuse(check(value));
  }

  /** The rule that the text breaks; empty for a good one. */
  public static Optional<IdentifierRule> check(String text) {
    if (!Digits.only(text, LENGTH)) {
      return IdentifierRule.PERSONAL_NUMBER_FORM.broken();
    }
    int place = Digits.at(text, 0) * 100 + Digits.at(text, 1) * 10 + Digits.at(text, 2);
    return PLACES[place] ? Optional.empty() : IdentifierRule.PERSONAL_NUMBER_PLACE.broken();
  }

  /**
   * Builds a number.
   *
   * @param provinceCode two digits, or three as they stand in the number
   * @param sixDigits 0 to 999999
   * @throws IllegalArgumentException if a part is outside its range
   */
  public static PersonalNumber issue(
      String provinceCode, Gender gender, LocalDate birthDate, int sixDigits) {
    int year = birthDate.getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("A birth year lies between 1900 and 2399");
    }
    if (sixDigits < 0 || sixDigits > 999_999) {
      throw new IllegalArgumentException("The last part of a personal number has six digits");
    }
    return new PersonalNumber(
        String.format(
            Locale.ROOT,
            "%s%s%d%02d%06d",
            provinceCode.length() == 2 ? "0" : "",
            provinceCode,
            centuryAndGender(gender, year),
            year % 100,
            sixDigits));
  }

  /** The three digits of the province or country of birth registration. */
  public String provinceCode() {
    return value.substring(0, 3);
  }

  /** The gender at the time of issue. */
  public Gender gender() {
    return fourthDigit() % 2 == 0 ? Gender.MALE : Gender.FEMALE;
  }

  /** The birth year at the time of issue. */
  public int birthYear() {
    return FIRST_YEAR + fourthDigit() / 2 * 100 + Digits.at(value, 4) * 10 + Digits.at(value, 5);
  }

  /**
   * What does not agree with the holder's record: warnings, since a later correction of gender or
   * birth date need not change the number.
   *
   * @param gender null where it is not known
   * @param birthDate null where it is not known
   */
  public List<IdentifierContradiction> contradictions(
      @Nullable Gender gender, @Nullable LocalDate birthDate) {
    return contradictions(gender, birthDate == null ? birthYear() : birthDate.getYear());
  }

  /** The same where only the year is known. */
  public List<IdentifierContradiction> contradictions(@Nullable Gender gender, int birthYear) {
    boolean otherGender = gender != null && gender != gender();
    if (!otherGender && birthYear == birthYear()) {
      return List.of();
    }
    List<IdentifierContradiction> found = new ArrayList<>(2);
    if (otherGender) {
      found.add(IdentifierContradiction.PERSONAL_NUMBER_GENDER);
    }
    if (birthYear != birthYear()) {
      found.add(IdentifierContradiction.PERSONAL_NUMBER_BIRTH_YEAR);
    }
    return List.copyOf(found);
  }

  /** Enough to compare by eye, too little to use: {@code 0012*******5}. */
  public String masked() {
    return value.substring(0, 4) + "*******" + value.substring(11);
  }

  @Override
  public String toString() {
    return masked();
  }

  private int fourthDigit() {
    return Digits.at(value, 3);
  }

  private static int centuryAndGender(Gender gender, int year) {
    return (year - FIRST_YEAR) / 100 * 2 + (gender == Gender.FEMALE ? 1 : 0);
  }
}
