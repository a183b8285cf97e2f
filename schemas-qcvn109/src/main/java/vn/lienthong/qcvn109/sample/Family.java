package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.identifier.PersonalNumber;

/**
 * A family with a birth to register.
 *
 * @param community its ethnic group
 * @param home where it lives
 * @param mother the mother
 * @param father the father; null where none is named
 * @param birthDate when the child, or the twins, were born
 */
record Family(
    Community community, Home home, Adult mother, @Nullable Adult father, LocalDate birthDate) {
  private static final int DAYS_BACK = 60;
  private static final int PERCENT_WITHOUT_FATHER = 6;

  /**
   * Thinks up a family.
   *
   * @param sixDigits gives the last six digits of a personal number, each time others
   */
  static Family of(NameLists names, Dice dice, LocalDate today, IntSupplier sixDigits) {
    Community community = Community.pick(dice);
    Home home = Home.pick(community, dice);
    LocalDate birth = today.minusDays(dice.between(0, DAYS_BACK));
    PersonMaker maker = new PersonMaker(names, dice, community, home, birth, sixDigits);
    Adult mother = maker.adult(Gender.FEMALE, 18, 43);
    Adult father = dice.percent(PERCENT_WITHOUT_FATHER) ? null : maker.adult(Gender.MALE, 20, 50);
    return new Family(community, home, mother, father, birth);
  }

  /** Who heads the household and asks for the registration. */
  Adult head() {
    return father == null ? mother : father;
  }

  String childFamilyName() {
    boolean mothers = father == null || community.motherGivesFamilyName();
    return mothers ? mother.name().family() : head().name().family();
  }

  /** A child is not given the name that a parent is called by. */
  boolean hasParentCalled(PersonName child) {
    return child.calledAs(mother.name()) || child.calledAs(head().name());
  }

  private record PersonMaker(
      NameLists names,
      Dice dice,
      Community community,
      Home home,
      LocalDate childBirth,
      IntSupplier sixDigits) {

    Adult adult(Gender gender, int youngest, int oldest) {
      LocalDate birthDate =
          childBirth.minusYears(dice.between(youngest, oldest)).minusDays(dice.between(0, 364));
      String province = dice.pick(BirthProvinces.of(home.province().code()));
      return new Adult(
          PersonalNumber.issue(province, gender, birthDate, sixDigits.getAsInt()),
          names.adult(community, gender, names.family(community, dice), dice),
          gender,
          birthDate);
    }
  }
}
