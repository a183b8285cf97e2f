package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.Gender;

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
    Community community, Home home, Person mother, @Nullable Person father, LocalDate birthDate) {
  private static final int DAYS_BACK = 60;
  private static final int PERCENT_WITHOUT_FATHER = 6;

  static Family of(People people, Dice dice, LocalDate today) {
    Community community = Community.pick(dice);
    Home home = Home.pick(community, Places.at(today), dice);
    LocalDate birth = today.minusDays(dice.between(0, DAYS_BACK));
    ParentMaker maker = new ParentMaker(people, dice, community, home, birth);
    Person mother = maker.parent(Gender.FEMALE, 18, 43);
    Person father = dice.percent(PERCENT_WITHOUT_FATHER) ? null : maker.parent(Gender.MALE, 20, 50);
    return new Family(community, home, mother, father, birth);
  }

  /** Who heads the household and asks for the registration. */
  Person head() {
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

  private record ParentMaker(
      People people, Dice dice, Community community, Home home, LocalDate childBirth) {

    Person parent(Gender gender, int youngest, int oldest) {
      LocalDate birthDate =
          childBirth.minusYears(dice.between(youngest, oldest)).minusDays(dice.between(0, 364));
      String province = dice.pick(BirthProvinces.of(home.province().code()));
      return people.person(community, gender, birthDate, province);
    }
  }
}
