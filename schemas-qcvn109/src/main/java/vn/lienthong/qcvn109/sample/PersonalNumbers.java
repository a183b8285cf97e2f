package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.identifier.PersonalNumber;

/**
 * Personal numbers that differ from one another: each beginning (province, century, gender, year)
 * has its own walk through the last six digits, which meets every number once before it repeats.
 * Half a million people per beginning can be told apart; memory grows with the beginnings only.
 */
final class PersonalNumbers {
  private static final int HALF = 500_000;
  // Has no factor in common with half a million.
  private static final int STRIDE = 111_953;
  private static final int YEARS_AND_GENDERS = 1_000;

  private final int[][] used = new int[1_000][];
  private final Series series;
  private final int start;

  PersonalNumbers(Series series, Dice dice) {
    this.series = series;
    this.start = dice.between(0, HALF - 1);
  }

  PersonalNumber issue(String provinceCode, Gender gender, LocalDate birthDate) {
    int province = Integer.parseInt(provinceCode);
    int beginning = beginning(gender, birthDate.getYear());
    if (used[province] == null) {
      used[province] = new int[YEARS_AND_GENDERS];
    }
    long step = start + province * 7L + beginning * 31L + used[province][beginning]++;
    int half = (int) (step * STRIDE % HALF);
    return PersonalNumber.issue(
        provinceCode, gender, birthDate, half * 2 + (series == Series.CITIZENS ? 1 : 0));
  }

  private static int beginning(Gender gender, int year) {
    return ((year - 1900) * 2 + (gender == Gender.FEMALE ? 1 : 0)) % YEARS_AND_GENDERS;
  }

  /** Two generators of one seed never give the same number: births are even, citizens odd. */
  enum Series {
    BIRTHS,
    CITIZENS
  }
}
