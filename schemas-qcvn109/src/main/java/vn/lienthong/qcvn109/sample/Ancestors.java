package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.Gender;

/** Fathers and mothers of grown-up people: known by name, the younger of them by number. */
final class Ancestors {
  private static final int OLDEST_NUMBERED = 94;

  private final Dice dice;
  private final People people;
  private final LocalDate today;

  Ancestors(Dice dice, People people, LocalDate today) {
    this.dice = dice;
    this.people = people;
    this.today = today;
  }

  Parents of(Person child, Home home) {
    Community community = child.community();
    if (community == null) {
      return Parents.UNNAMED;
    }
    boolean mothers = community.motherGivesFamilyName();
    String family = child.name().family();
    String other = people.familyName(community);
    LocalDate birth = child.birthDate().minusYears(dice.between(19, 32)).minusDays(aYear());
    Person mother = person(child, Gender.FEMALE, birth, mothers ? family : other, home);
    LocalDate fathers = birth.minusYears(dice.between(0, 6)).minusDays(aYear());
    Person father = person(child, Gender.MALE, fathers, mothers ? other : family, home);
    return new Parents(dice.percent(97) ? father : null, mother);
  }

  /** Whether one with such a number can still be met at home; fewer of the older ones. */
  boolean lives(@Nullable Person parent) {
    return parent != null
        && parent.number() != null
        && dice.between(0, OLDEST_NUMBERED) > parent.ageAt(today) - 30;
  }

  private Person person(Person child, Gender gender, LocalDate birth, String family, Home home) {
    Community community = Objects.requireNonNull(child.community());
    PersonName name;
    do {
      name = people.name(community, gender, birth, family);
    } while (name.calledAs(child.name()));
    boolean numbered = birth.isAfter(today.minusYears(OLDEST_NUMBERED));
    return numbered
        ? people.person(name, community, gender, birth, home.registered(birth, dice))
        : new Person(null, name, gender, birth, "VN", community);
  }

  private int aYear() {
    return dice.between(0, 364);
  }
}
