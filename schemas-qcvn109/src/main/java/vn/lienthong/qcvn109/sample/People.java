package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.identifier.PersonalNumber;

/** Thinks up people of Việt Nam, one at a time. */
final class People {
  private static final int TEN_THOUSAND = 10_000;
  // Numbers tell of centuries from 1900 on; one that was corrected tells of up to 3 years earlier.
  private static final int FIRST_NUMBERED_YEAR = 1903;

  private final NameLists names = NameLists.all();
  private final Dice dice;
  private final PersonalNumbers numbers;
  private final int correctedPerTenThousand;

  /**
   * @param correctedPerTenThousand how many have a number that tells of a gender or a birth year
   *     which was corrected later: a number is for life
   */
  People(Dice dice, PersonalNumbers numbers, int correctedPerTenThousand) {
    this.dice = dice;
    this.numbers = numbers;
    this.correctedPerTenThousand = correctedPerTenThousand;
  }

  String familyName(Community community) {
    return names.family(community, dice);
  }

  PersonName name(Community community, Gender gender, LocalDate birth, String family) {
    return names.name(community, gender, birth.getYear(), family, dice);
  }

  /** Somebody with a family name of the community. */
  Person person(Community community, Gender gender, LocalDate birth, String province) {
    return person(
        name(community, gender, birth, familyName(community)), community, gender, birth, province);
  }

  Person person(
      PersonName name, Community community, Gender gender, LocalDate birth, String province) {
    return new Person(number(province, gender, birth), name, gender, birth, "VN", community);
  }

  private @Nullable PersonalNumber number(String province, Gender gender, LocalDate birth) {
    if (birth.getYear() < FIRST_NUMBERED_YEAR) {
      return null;
    }
    if (dice.between(1, TEN_THOUSAND) > correctedPerTenThousand) {
      return numbers.issue(province, gender, birth);
    }
    if (dice.percent(20)) {
      Gender other = gender == Gender.MALE ? Gender.FEMALE : Gender.MALE;
      return numbers.issue(province, other, birth);
    }
    return numbers.issue(province, gender, birth.minusYears(dice.between(1, 3)));
  }
}
