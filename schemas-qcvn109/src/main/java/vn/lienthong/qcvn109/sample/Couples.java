package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import vn.lienthong.qcvn109.identifier.Gender;

/** Finds everybody a wife or a husband, sometimes of another group or country. */
final class Couples {
  private static final int FOREIGNERS_PER_THOUSAND = 15;
  private static final int PERCENT_OF_OTHER_GROUP = 8;

  private final Dice dice;
  private final People people;
  private final Foreigners foreigners;

  Couples(Dice dice, People people, Foreigners foreigners) {
    this.dice = dice;
    this.people = people;
    this.foreigners = foreigners;
  }

  Person partner(Person one, Home home) {
    boolean man = one.gender() == Gender.MALE;
    LocalDate birth =
        man
            ? one.birthDate().plusDays(dice.between(-700, 2_400))
            : one.birthDate().minusDays(dice.between(-700, 2_400));
    Gender gender = man ? Gender.FEMALE : Gender.MALE;
    if (dice.between(1, 1_000) <= FOREIGNERS_PER_THOUSAND) {
      return foreigners.person(gender, birth, dice);
    }
    Community own = one.community() == null ? Community.KINH : one.community();
    Community community = dice.percent(PERCENT_OF_OTHER_GROUP) ? Community.KINH : own;
    return people.person(community, gender, birth, home.registered(birth, dice));
  }
}
